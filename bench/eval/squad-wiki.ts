import { z } from 'zod'
import { plainTexts } from '#lib/wiki/texts.ts'
import type { PlainWiki } from './fill-wiki.ts'

/** A file in SQuAD's shape. */
export const Squad = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              answers: z.array(z.object({ text: z.string(), answer_start: z.number() })),
            }),
          ),
        }),
      ),
    }),
  ),
})
export type Squad = z.infer<typeof Squad>

/** The entry that an article becomes. */
export function slugOf(title: string, index: number): string {
  return `${title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}-${index}`
}

/** Articles as entries of one layer, sentences as claims `<entry>/p<paragraph>-<sentence>`. */
export function toWiki(squad: Squad): PlainWiki {
  const layer = 'articles'
  const wiki: PlainWiki = {
    version: 'squad',
    layers: [{ slug: layer, name: 'Articles', summary: '' }],
    texts: plainTexts,
    facets: [{ slug: 'overview', name: 'What it is', words: [] }],
    entries: [],
    claims: [],
  }
  for (const [a, { title, paragraphs }] of squad.data.entries()) {
    const entry = slugOf(title, a)
    wiki.entries.push({
      slug: entry,
      layer,
      name: title.replaceAll('_', ' '),
      openness: 'open-source',
      tagline: '',
      aliases: [],
    })
    for (const [p, { context, qas }] of paragraphs.entries()) {
      const spans = qas.flatMap(({ answers }) =>
        answers.map(({ text, answer_start: start }) => [start, start + text.length] as const),
      )
      for (const [s, text] of splitContext(context, spans).entries())
        wiki.claims.push({
          id: `${entry}/p${p}-${s}`,
          entry,
          layer,
          facet: 'overview',
          text,
          status: 'current',
          by: null,
          asOf: null,
          asks: [],
        })
    }
  }
  return wiki
}

// A sentence ends where a capital follows, but never inside an answer: those offsets are the data's own.
function splitContext(context: string, spans: readonly (readonly [number, number])[]): string[] {
  const sentences: string[] = []
  let from = 0
  for (const match of context.matchAll(
    /(?<=[\p{Ll}\d)"'”’\]%]{2}[.!?]["”’)]?|\p{Lu}{2}\.)\s+(?=["“(]?[\p{Lu}\d])/gu,
  )) {
    const cut = match.index
    if (spans.some(([start, end]) => cut >= start && cut < end)) continue
    if (
      /\b(?:Dr|Mr|Mrs|Ms|St|Jr|Sr|vs|No|Prof|Gen|Rev|Lt|Col|Capt|c|ca|cf|etc|approx)\.$/.test(
        context.slice(from, cut),
      )
    )
      continue
    sentences.push(context.slice(from, cut).trim())
    from = cut
  }
  sentences.push(context.slice(from).trim())
  return sentences.filter(sentence => sentence !== '')
}
