import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom, zipfRanks } from './random.ts'
import { makeName, vocabulary } from './words.ts'

/** How large a made-up wiki is. */
export interface WikiSize {
  layers: number
  entriesPerLayer: number
  claimsPerEntry: number
}

const facets = [
  ...[
    'overview',
    'architecture',
    'supply',
    'hardware',
    'pricing',
    'settlement',
    'incentives',
    'verification',
  ],
  ...['interface', 'performance', 'openness', 'maturity', 'adoption', 'governance', 'history', 'limits'],
]
const openness = ['open-source', 'source-available', 'proprietary']
const seed = 20_261_125

/** Writes the seed files of a made-up wiki, the same for the same size; its words are as frequent as a language's. */
export function generateWiki(folder: string, size: WikiSize): void {
  const random = seededRandom(seed)
  const nextRank = zipfRanks(vocabulary.length, random)
  const sentence = (subject: string) => {
    const length = 8 + Math.floor(random() * 12)
    const words = Array.from({ length }, () => vocabulary[nextRank()])
    const figure = random() < 0.4 ? ` ${Math.floor(random() ** 3 * 100_000)}` : ''
    return `${subject} ${words.join(' ')}${figure}.`
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'stack.yaml'), writeStack(size))
  for (let layer = 0; layer < size.layers; layer++) {
    mkdirSync(join(folder, layerSlug(layer)), { recursive: true })
    for (let place = 0; place < size.entriesPerLayer; place++) {
      const number = layer * size.entriesPerLayer + place
      const file = join(folder, layerSlug(layer), `${entrySlug(number)}.yaml`)
      writeFileSync(file, writeEntry(number, size.claimsPerEntry, sentence, random))
    }
  }
}

function layerSlug(layer: number): string {
  return `layer-${layer + 1}`
}

function entrySlug(number: number): string {
  return `${entryName(number).toLowerCase()}-${number + 1}`
}

function entryName(number: number): string {
  return makeName(number + 1_000_000)
}

function writeStack({ layers, entriesPerLayer }: WikiSize): string {
  const listed = Array.from({ length: layers }, (_, layer) => {
    const slugs = Array.from({ length: entriesPerLayer }, (_, place) =>
      entrySlug(layer * entriesPerLayer + place),
    )
    return `  - slug: ${layerSlug(layer)}\n    name: Layer ${layer + 1}\n    summary: A layer.\n    entries: [${slugs.join(', ')}]`
  })
  const kinds = facets.map(facet => `  - slug: ${facet}\n    name: ${facet}\n    also: [${facet}]`)
  return `name: Large\nsummary: A made-up wiki.\nlayers:\n${listed.join('\n')}\nfacets:\n${kinds.join('\n')}\n`
}

function writeEntry(
  number: number,
  claimCount: number,
  sentence: (subject: string) => string,
  random: () => number,
): string {
  const name = entryName(number)
  const sources = Array.from({ length: 3 }, (_, i) => `${entrySlug(number)}-${i + 1}`)
  const claims = Array.from({ length: claimCount }, (_, i) => {
    const cited = sources[Math.floor(random() * sources.length)]
    const date = random() < 0.5 ? `\n    asOf: 2026-0${1 + Math.floor(random() * 9)}` : ''
    return `  - id: c-${i + 1}\n    facet: ${facets[i % facets.length]}\n    text: ${sentence(name)}${date}\n    sources: [${cited}]`
  })
  return [
    `name: ${name}`,
    `openness: ${openness[Math.floor(random() * 3)]}`,
    `tagline: ${sentence('A')}`,
    `homepage: https://${name.toLowerCase()}.example`,
    'sources:',
    ...sources.map(
      id => `  ${id}: { title: ${id}, url: https://${name.toLowerCase()}.example/${id}, kind: docs }`,
    ),
    'claims:',
    ...claims,
    '',
  ].join('\n')
}
