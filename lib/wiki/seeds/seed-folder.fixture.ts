import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const stack = `name: The Shed
summary: What is in it.
layers:
  - slug: tools
    name: Tools
    summary: What one works with.
    entries: [saw, hammer, drill]
  - slug: parts
    name: Parts
    summary: What one works on.
    entries: [nail]
facets:
  - { slug: pricing, name: Pricing, also: [price, cost, how much] }
  - { slug: limits, name: Limits, also: [risk, problem] }
`

const hammer = `name: Hammer
openness: open-source
tagline: Drives nails.
aliases: [Maul]
sources:
  manual: { title: The manual, url: https://shed.example/manual, kind: docs }
claims:
  - id: pricing-1
    facet: pricing
    text: A hammer costs $10.
    asOf: 2026-03
    sources:
      - { source: manual, locate: the price … of it }
  - id: pricing-2
    facet: pricing
    text: A hammer costs $8.
    status: superseded
    by: hammer/pricing-1
    sources: [manual]
`

const drill = `name: Drill
openness: proprietary
tagline: Makes holes.
homepage: https://drill.example
sources:
  manual: { title: The manual, url: https://shed.example/manual, kind: docs }
  review: { title: A review, url: https://review.example/drill, kind: blog }
claims:
  - id: limits-1
    facet: limits
    text: A drill needs power.
    sources: [review, manual]
`

const saw = `name: Saw
openness: source-available
tagline: Cuts wood.
sources:
  manual: { title: The manual, url: https://shed.example/manual, kind: docs }
claims:
  - id: limits-1
    facet: limits
    text: A saw grows blunt.
    sources: [manual]
`

const nail = `name: Nail
openness: open-source
tagline: Holds wood.
sources:
  bag: { title: The bag, url: https://shed.example/bag, kind: homepage }
claims:
  - id: pricing-1
    facet: pricing
    text: A nail costs 1 cent.
    checked: false
    sources: [bag]
`

/** What the shed's tools have in common; not part of it, for most wikis have no such file. */
export const toolTraits = `traits:
  - slug: price
    name: What it costs
    asks: [which is the cheapest, "any below $9?"]
    claims: [hammer/pricing-1]
  - slug: weakness
    name: What it is bad at
    asks: [what goes wrong with each]
    claims: [drill/limits-1, saw/limits-1]
`

/** A small good wiki of two layers and four entries, by path. */
export const shed: Record<string, string> = {
  'stack.yaml': stack,
  'tools/hammer.yaml': hammer,
  'tools/drill.yaml': drill,
  'tools/saw.yaml': saw,
  'parts/nail.yaml': nail,
}

/** A temporary folder of seed files. */
export class SeedFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'cairn-seeds-'))

  constructor(files: Record<string, string> = shed) {
    for (const [file, text] of Object.entries(files)) this.write(file, text)
  }

  write(file: string, content: string | Uint8Array): void {
    const path = join(this.path, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }

  /** Changes one file of the shed; the text to be changed must stand in it. */
  change(file: string, from: string, to: string): void {
    if (!shed[file]?.includes(from)) throw new Error(`“${from}” does not stand in ${file}`)
    this.write(file, shed[file].replace(from, to))
  }

  remove(path = '.'): void {
    rmSync(join(this.path, path), { recursive: true })
  }
}
