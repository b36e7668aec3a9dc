import { readFileSync } from 'node:fs'
import { closeDatabase } from '#db/client.ts'
import type { Answer } from '#lib/answer/answer.ts'
import { ask } from './ask.ts'
import { fillWiki } from './fill-wiki.ts'
import { Squad, slugOf, toWiki } from './squad-wiki.ts'
import { shareText } from './wilson.ts'

/** Builds a wiki from the articles, asks every question on its article's page, with and without the paragraph that holds the answer. */
export async function evaluateSquad(file: string, failures: boolean): Promise<void> {
  const squad = Squad.parse(JSON.parse(readFileSync(file, 'utf8')))
  const wiki = toWiki(squad)
  const whole = await fillWiki(wiki)
  const count = { total: 0, first: 0, three: 0, inAnswer: 0, answered: 0, falseAnswers: 0 }
  for (const [a, { title, paragraphs }] of squad.data.entries()) {
    const entry = slugOf(title, a)
    for (const [p, { qas }] of paragraphs.entries()) {
      const rest = wiki.claims.filter(({ id }) => !id.startsWith(`${entry}/p${p}-`))
      const without = await fillWiki({ ...wiki, claims: rest })
      for (const { question, answers } of qas) {
        const strings = answers.map(({ text }) => text)
        const { answer } = await ask(whole, entry, question)
        const place = placeOf(answer, strings)
        const { answer: removed } = await ask(without, entry, question)
        count.total += 1
        if (!answer.abstained) count.answered += 1
        if (place === 0) count.first += 1
        if (place >= 0 && place < 3) count.three += 1
        if (place >= 0 && place < 3 && !answer.abstained) count.inAnswer += 1
        if (!removed.abstained && removed.elsewhere === null) count.falseAnswers += 1
        if (failures && place !== 0) print(question, strings, answer)
      }
      await closeDatabase(without)
    }
  }
  console.log(`answer in the first sentence ${shareText(count.first, count.total)}`)
  console.log(`in the first three           ${shareText(count.three, count.total)}`)
  // What is told beside a refusal, as the nearest there is, is shown but is no answer.
  console.log(`of these, in an answer       ${shareText(count.inAnswer, count.total)}`)
  console.log(`answered                     ${shareText(count.answered, count.total)}`)
  console.log(`answered without the paragraph ${shareText(count.falseAnswers, count.total)}`)
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
