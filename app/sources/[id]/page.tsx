import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Breadcrumb } from '#app/_wiki/breadcrumb.tsx'
import { ClaimResults } from '#app/_wiki/claim-results.tsx'
import { publisherOf } from '#app/_wiki/names.ts'
import { kindText, sourceText } from '#app/text.ts'
import { wiki } from '#lib/wiring.ts'

interface Props {
  params: Promise<{ id: string }>
}

// Rendered when first asked for, then kept until the wiki changes (lib/page-cache.ts) or its dates grow old.
export const generateStaticParams = () => []
export const revalidate = 86400

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { source, claims } = await readSource((await params).id)
  return {
    title: source.title,
    description: sourceText.description(source.title, claims.length),
    alternates: { canonical: `/sources/${source.id}` },
  }
}

export default async function SourcePage({ params }: Props) {
  const [{ source, claims, groups }, { noun }] = await Promise.all([
    readSource((await params).id),
    wiki.texts(),
  ])
  const only = claims.filter(claim => claim.sources.length === 1).length
  return (
    <main className="mx-auto w-full max-w-[42rem] px-4 pt-8 pb-16 sm:px-6">
      <Breadcrumb />
      <h1 className="mt-3 text-2xl">{source.title}</h1>
      <dl className="facts mt-5 border-line border-y py-3 text-sm">
        <dt>{sourceText.kind}</dt>
        <dd>{kindText[source.kind]}</dd>
        <dt>{sourceText.publisher}</dt>
        <dd>{publisherOf(source.url)}</dd>
        <dt>{sourceText.address}</dt>
        <dd>
          <a href={source.url} className="link reach wrap-anywhere">
            {source.url}
          </a>
        </dd>
        <dt>{sourceText.supports}</dt>
        <dd>{sourceText.supported(claims.length, groups.length, noun)}</dd>
        <dt>{sourceText.only}</dt>
        <dd>{sourceText.onlyMeaning(only, claims.length)}</dd>
      </dl>
      <h2 className="mt-10 text-xl">{sourceText.claims}</h2>
      <ClaimResults groups={groups} source={source.id} />
    </main>
  )
}

const readSource = cache(async (id: string) => {
  const found = await wiki.findSource(id)
  if (!found) notFound()
  const byEntry = Map.groupBy(found.claims, claim => claim.entry)
  const groups = await Promise.all(
    [...byEntry].map(async ([slug, claims]) => ({ entry: await wiki.getEntry(slug), claims })),
  )
  return { ...found, groups }
})
