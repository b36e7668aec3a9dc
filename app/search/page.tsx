import type { Metadata } from 'next'
import { SearchBox } from '#app/_shell/search-box.tsx'
import { ClaimResults } from '#app/_wiki/claim-results.tsx'
import { EntriesByLayer } from '#app/_wiki/entries-by-layer.tsx'
import { searchText } from '#app/text.ts'
import { wiki } from '#lib/wiring.ts'

interface Props {
  searchParams: Promise<{ q?: string | string[] }>
}

const maxQueryCharacters = 200

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = readQuery(await searchParams)
  return {
    title: query === '' ? searchText.title : searchText.titleFor(query),
    robots: { index: false },
    alternates: { canonical: '/search' },
  }
}

export default async function SearchPage({ searchParams }: Props) {
  const query = readQuery(await searchParams)
  const [found, { noun }] = await Promise.all([wiki.search(query), wiki.texts()])
  const claimCount = found.reduce((sum, { claims }) => sum + claims.length, 0)
  return (
    <main className="mx-auto w-full max-w-[42rem] px-4 pt-8 pb-16 sm:px-6">
      <h1 className="text-2xl">{searchText.title}</h1>
      <SearchBox query={query} className="mt-4" />
      <p className="mt-4 text-soft" role="status">
        {query === '' && searchText.empty(noun)}
        {query !== '' && found.length === 0 && searchText.none(query)}
        {found.length > 0 && searchText.found(claimCount, found.length, noun)}
      </p>
      {found.length === 0 && query !== '' && <p className="mt-1 text-soft">{searchText.noneHint}</p>}
      {found.length === 0 && <EntriesByLayer />}
      {found.length > 0 && <h2 className="sr-only">{searchText.results}</h2>}
      <ClaimResults groups={found} />
    </main>
  )
}

function readQuery({ q }: { q?: string | string[] }): string {
  const given = Array.isArray(q) ? q[0] : q
  return (given ?? '').trim().slice(0, maxQueryCharacters)
}
