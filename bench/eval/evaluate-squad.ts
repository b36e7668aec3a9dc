import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { closeDatabase } from '#db/client.ts'
import type { Answer } from '#lib/answer/answer.ts'
import { ask } from './ask.ts'
import { fillWiki, type PlainWiki } from './fill-wiki.ts'
import { shareText } from './wilson.ts'

const Squad = z.object({
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
type Squad = z.infer<typeof Squad>

/** Builds a wiki from the articles, asks every question on its article's page, with and without the paragraph that holds the answer. */
export async function evaluateSquad(file: string, failures: boolean): Promise<void> {
  const squad = Squad.parse(JSON.parse(readFileSync(file, 'utf8')))
  const whole = await fillWiki(toWiki(squad, null))
  let total = 0
  let first = 0
  let three = 0
  let answered = 0
  let falseAnswers = 0
  for (const [a, article] of squad.data.entries()) {
    for (const [p, paragraph] of article.paragraphs.entries()) {
      const without = await fillWiki(toWiki(squad, { article: a, paragraph: p }))
      for (const qa of paragraph.qas) {
        total += 1
        const strings = qa.answers.map(({ text }) => text)
        const { answer } = await ask(whole, slugOf(article.title, a), qa.question)
        const place = placeOf(answer, strings)
        if (!answer.abstained) answered += 1
        if (place === 0) first += 1
        if (place >= 0 && place < 3) three += 1
        if (failures && place !== 0) print(qa.question, strings, answer)
        const removed = await ask(without, slugOf(article.title, a), qa.question)
        if (!removed.answer.abstained && removed.answer.elsewhere === null) falseAnswers += 1
      }
      await closeDatabase(without)
    }
  }
  console.log(`answer in the first sentence ${shareText(first, total)}`)
  console.log(`in the first three           ${shareText(three, total)}`)
  console.log(`answered                     ${shareText(answered, total)}`)
  console.log(`answered without the paragraph ${shareText(falseAnswers, total)}`)
}

function placeOf({ sentences }: Answer, strings: readonly string[]): number {
  return sentences
    .filter(({ kind }) => kind === 'claim')
    .findIndex(({ text }) => strings.some(string => text.toLowerCase().includes(string.toLowerCase())))
}

function print(question: string, strings: readonly string[], answer: Answer): void {
  console.log(`\n${question} => ${strings.join(' | ')}`)
  for (const { text } of answer.sentences) console.log(`  | ${text}`)
}

function slugOf(title: string, index: number): string {
  return `${title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}-${index}`
}

/** Articles as entries of one layer, sentences as claims; one paragraph may be left out. */
export function toWiki(squad: Squad, leftOut: { article: number; paragraph: number } | null): PlainWiki {
  const layer = 'articles'
  const wiki: PlainWiki = {
    version: 'squad',
    layers: [{ slug: layer, name: 'Articles', summary: '' }],
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
      if (leftOut?.article === a && leftOut.paragraph === p) continue
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
