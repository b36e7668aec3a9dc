import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { splitSentences } from '#lib/grounding/split-sentences.ts'
import type { Sample } from './cases.ts'

const Seed = z.object({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  claims: z.array(z.object({ id: z.string(), text: z.string(), status: z.string().optional() })),
})

/** The claims of the wiki's seed files, in a stable order. */
export function readSamples(folder: string): Sample[] {
  const layers = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
  return layers
    .map(layer => layer.name)
    .sort()
    .flatMap(layer =>
      readdirSync(join(folder, layer))
        .filter(file => file.endsWith('.yaml'))
        .sort()
        .flatMap(file => readEntry(join(folder, layer, file), layer, file.replace('.yaml', ''))),
    )
}

function readEntry(path: string, layer: string, slug: string): Sample[] {
  const { name, aliases, claims } = Seed.parse(parse(readFileSync(path, 'utf8')))
  return claims.map(claim => ({
    id: `${slug}/${claim.id}`,
    text: claim.text.replace(/\s+/g, ' ').trim(),
    entryName: name,
    entryNames: [name, ...aliases],
    layer,
  }))
}

/** Whether rules may be tuned on this claim: half of them, by a hash of the id; the other half is only reported. */
export function isForTuning(id: string): boolean {
  let hash = 2166136261
  for (const character of id) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619)
  return ((hash >>> 7) & 1) === 0
}

const Squad = z.object({
  data: z.array(z.object({ paragraphs: z.array(z.object({ context: z.string() })) })),
})
/** Shorter and longer sentences of a text are fragments of lists and the like, not statements. */
const SENTENCE_CHARACTERS = { least: 40, most: 250 }

/** The sentences of the paragraphs of a file in the shape of SQuAD, as if each were a claim of an entry of its own. */
export function readSentences(path: string): Sample[] {
  const { data } = Squad.parse(JSON.parse(readFileSync(path, 'utf8')))
  return data.flatMap(({ paragraphs }, document) =>
    paragraphs.flatMap(({ context }, paragraph) =>
      splitSentences(context)
        .filter(({ length }) => length >= SENTENCE_CHARACTERS.least && length <= SENTENCE_CHARACTERS.most)
        .map((text, i) => {
          const name = /^(?:\p{Lu}[\p{L}\d.-]+)(?: \p{Lu}[\p{L}\d.-]+)*/u.exec(text)?.[0] ?? ''
          const isName = name.includes(' ') || /^\p{Lu}\p{Ll}+(?='s | (?:is|was|has) )/u.test(text)
          const known =
            isName &&
            !/^(?:Despite|Then|When|Under|On|After|No|By|With|From|At|Since|For|Before|While|During|The|It|This|He|She|There|In|As|A|An|These|That|His|Its) /.test(
              `${name} `,
            )
          return {
            id: `${document}/${paragraph}/${i}`,
            text,
            entryName: known ? name : `document ${document}`,
            entryNames: known ? [name] : [],
            layer: String(document),
          }
        }),
    ),
  )
}
