import type { Metadata } from 'next'
import { qualityText } from '#app/text/conversing.ts'
import type { Gap } from '#lib/conversations/read-gaps.ts'
import { chat, wiki } from '#lib/wiring.ts'
import { EntryFilter } from './entry-filter.tsx'
import { GapList } from './gap-list.tsx'

interface Props {
  searchParams: Promise<{ entry?: string | string[] }>
}

// What readers meet with is shown at once, and not to search engines: topics are for those who edit the wiki.
export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: qualityText.title, robots: { index: false } }

/** What the wiki could not answer, by kind, entry and facet. */
export default async function QualityPage({ searchParams }: Props) {
  const { entry } = await searchParams
  const [all, stack, facets, { noun }] = await Promise.all([
    chat.gaps(),
    wiki.stack(),
    wiki.facets(),
    wiki.texts(),
  ])
  const entries = new Map(stack.flatMap(layer => layer.entries.map(each => [each.slug, each] as const)))
  const gaps = typeof entry === 'string' && entry !== '' ? all.filter(gap => gap.entry === entry) : all
  const facetNames = new Map(facets.map(({ slug, name }) => [slug, name]))
  const touched = [...new Set(all.map(gap => gap.entry))]
  return (
    <main className="mx-auto w-full max-w-[46rem] px-4 pt-8 pb-16 sm:px-6">
      <h1 className="text-2xl">{qualityText.title}</h1>
      <p className="mt-3 text-soft">{qualityText.lead}</p>
      <p className="mt-3 text-faint text-sm">{qualityText.privacy}</p>
      {touched.length > 1 && (
        <EntryFilter
          entries={touched.map(slug => ({ slug, name: entries.get(slug)?.name ?? slug }))}
          chosen={typeof entry === 'string' ? entry : ''}
          noun={noun}
        />
      )}
      {gaps.length === 0 && <p className="mt-10 text-lg">{qualityText.none}</p>}
      {toSections(gaps).map(section => (
        <GapList key={section.title} {...section} entries={entries} facetNames={facetNames} />
      ))}
    </main>
  )
}

const kinds = ['unanswered', 'withheld', 'wrong-source', 'not-helpful'] as const

/** Gaps by kind; last what was asked on no facet, much of which is not about the wiki and calls for no work. */
function toSections(gaps: readonly Gap[]) {
  const isBeside = ({ kind, facet }: Gap) => kind === 'unanswered' && facet === null
  const sections = kinds.map(kind => ({
    kind,
    title: qualityText.kinds[kind],
    gaps: gaps.filter(gap => gap.kind === kind && !isBeside(gap)),
  }))
  return [
    ...sections,
    { kind: 'unanswered' as const, title: qualityText.beside, gaps: gaps.filter(isBeside) },
  ]
}
