import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { toCardMetadata } from '#app/_cards/card-metadata.ts'
import { Breadcrumb } from '#app/_wiki/breadcrumb.tsx'
import { shortNameOf } from '#app/_wiki/names.ts'
import { compareText } from '#app/text/comparing.ts'
import { readChoice, toCompareAddress } from '../compare-address.ts'
import { ComparisonChoice } from '../comparison-choice.tsx'
import { ComparisonMatrix } from '../comparison-matrix.tsx'
import { ComparisonNotes } from '../comparison-notes.tsx'
import { ComparisonTools } from '../comparison-tools.tsx'
import { FacetJump } from '../facet-jump.tsx'
import { maxEntries, readComparison } from '../read-comparison.ts'

interface Props {
  params: Promise<{ layer: string; choice: string }>
}

// A comparison's address is `/infrastructure/compare?entries=…`; proxy.ts leads it here, where its choice is part of the
// path, so that it is kept until the wiki changes (lib/page-cache.ts) or its dates grow old.
export const generateStaticParams = () => []
export const revalidate = 86400

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { layer, noun, comparison, request } = await readAsked(await params)
  const names = comparison.entries.map(entry => shortNameOf(entry.name))
  const title = compareText.title(names, noun)
  const description =
    names.length < 2 ? compareText.invitation(layer.name, maxEntries, noun) : compareText.description(names)
  const path = toCompareAddress(layer.slug, { ...request, isUnevenOnly: false })
  const { oembed, ...cards } = toCardMetadata({ title, description, path, type: 'website' })
  return { title, description, alternates: { canonical: path, types: oembed }, ...cards }
}

export default async function ComparePage({ params }: Props) {
  const asked = await readAsked(await params)
  const { comparison, request, noun } = asked
  const { entries, rows, notes } = comparison
  const isComparison = entries.length > 1
  return (
    <main className="compare mx-auto w-full max-w-[104rem] px-4 pt-8 pb-16 sm:px-6">
      <Breadcrumb layer={asked.layer} />
      <h1 className="mt-3 max-w-[52rem] text-2xl">
        {compareText.title(
          entries.map(entry => shortNameOf(entry.name)),
          noun,
        )}
      </h1>
      <p className="mt-2 max-w-read text-soft">
        {isComparison
          ? compareText.extent(notes.length, rows.length)
          : compareText.invitation(asked.layer.name, maxEntries, noun)}
      </p>
      {asked.unknown.length > 0 && <p className="notice mt-4">{compareText.unknown(asked.unknown, noun)}</p>}
      {asked.isCut && <p className="notice mt-4">{compareText.tooMany(maxEntries, noun)}</p>}
      <ComparisonChoice asked={asked} isOpen={!isComparison} />
      {isComparison && <ComparisonTools layer={asked.layer.slug} comparison={comparison} request={request} />}
      {isComparison && rows.length === 0 && (
        <p className="mt-8 font-serif text-lg text-soft">
          {request.isUnevenOnly ? compareText.noneUneven(noun) : compareText.nothing(noun)}
        </p>
      )}
      {isComparison && rows.length > 0 && (
        <>
          <FacetJump
            label={compareText.jump}
            facets={rows.map(({ facet: { slug, name } }) => ({ slug, name }))}
          />
          <ComparisonMatrix comparison={comparison} request={request} />
          <ComparisonNotes comparison={comparison} />
        </>
      )}
    </main>
  )
}

async function readAsked({ layer, choice }: Awaited<Props['params']>) {
  const query = readChoice(choice)
  return query ? await readComparison(layer, query) : notFound()
}
