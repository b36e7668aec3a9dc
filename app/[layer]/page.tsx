import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Breadcrumb } from '#app/_wiki/breadcrumb.tsx'
import { EntryList } from '#app/_wiki/entry-list.tsx'
import { compareText } from '#app/text/comparing.ts'
import { layerText } from '#app/text.ts'
import { wiki } from '#lib/wiring.ts'
import { countCoverage } from './count-coverage.ts'
import { CoverageMap } from './coverage-map.tsx'

interface Props {
  params: Promise<{ layer: string }>
}

// Rendered when first asked for, then kept until the wiki changes (lib/page-cache.ts) or its dates grow old.
export const generateStaticParams = () => []
export const revalidate = 86400

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { layer, entries, noun } = await readLayer((await params).layer)
  return {
    title: layer.name,
    description: layerText.description(layer.name, layer.summary, entries.length, noun),
    alternates: { canonical: `/${layer.slug}` },
  }
}

export default async function LayerPage({ params }: Props) {
  const { layer, entries, noun } = await readLayer((await params).layer)
  const [facets, claims] = await Promise.all([
    wiki.facets(),
    wiki.claimsOf(...entries.map(entry => entry.slug)),
  ])
  return (
    <main className="mx-auto w-full max-w-6xl px-4 pt-8 pb-16 sm:px-6">
      <Breadcrumb />
      <h1 className="mt-3 text-3xl">{layer.name}</h1>
      <p className="mt-3 max-w-read font-serif text-lg text-soft">{layer.summary}</p>
      {entries.length > 1 && (
        <p className="mt-3 text-sm">
          <a href={`/${layer.slug}/compare`} className="link touch inline-flex items-center font-semibold">
            {compareText.inLayer(layer.name, noun)}
          </a>
        </p>
      )}
      <section aria-labelledby="coverage" className="mt-10">
        <h2 id="coverage" className="mb-2 text-xl">
          {layerText.coverage}
        </h2>
        <CoverageMap noun={noun} coverage={countCoverage(entries, facets, claims)} />
      </section>
      <section aria-labelledby="entries" className="@container mt-14">
        <h2 id="entries" className="text-xl">
          {layerText.entries(noun)}
        </h2>
        <EntryList entries={entries} />
      </section>
    </main>
  )
}

const readLayer = cache(async (slug: string) => {
  const [layers, entries, { noun }] = await Promise.all([
    wiki.layers(),
    wiki.layerEntries(slug),
    wiki.texts(),
  ])
  const layer = layers.find(each => each.slug === slug)
  if (!layer) notFound()
  return { layer, entries, noun }
})
