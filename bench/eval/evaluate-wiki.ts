import type { Database } from '#db/client.ts'
import type { Answer, Turn } from '#lib/answer/answer.ts'
import { ask } from './ask.ts'
import { fillWiki } from './fill-wiki.ts'
import { faultsOf, wantedIn } from './judge-answer.ts'
import { type Key, type QuestionItem, readQuestions } from './read-questions.ts'
import { readSeeds } from './read-seeds.ts'
import { shareText } from './wilson.ts'

interface Options {
  folder: string
  kind: string | undefined
  half: string | undefined
  failures: boolean
  answers: boolean
}

interface Judged {
  item: QuestionItem
  question: string
  answer: Answer
  faults: string[]
  ms: number
  cited: number
  wanted: number
  isRefusable: boolean
  /** Whether the key says what may be told beside a refusal. */
  isNearSaid: boolean
}

/** Asks the question set, prints the report, and returns the share right. */
export async function evaluateWiki({ folder, kind, half, failures, answers }: Options): Promise<number> {
  const db = await fillWiki(readSeeds('seeds'))
  const items = readQuestions(folder).filter(
    item => (kind === undefined || item.kind === kind) && (half === undefined || item.half === half),
  )
  const judged: Judged[] = []
  for (const item of items) judged.push(...(await judgeItem(db, item)))
  for (const one of judged) if (answers || (failures && one.faults.length > 0)) printAnswer(one)
  for (const name of ['tuning', 'report'] as const) {
    const inHalf = judged.filter(({ item }) => item.half === name)
    if (inHalf.length > 0) printReport(name, inHalf)
  }
  return judged.filter(({ faults }) => faults.length === 0).length / judged.length
}

async function judgeItem(db: Database, item: QuestionItem): Promise<Judged[]> {
  const history: Turn[] = []
  const judged: Judged[] = []
  for (const [turn, key] of item.turns.entries()) {
    const { answer, ms } = await ask(db, item.entry, key.question, history)
    history.push({ entry: item.entry, question: key.question, answer })
    // The first turn of a conversation only sets the scene; so does any other that no answer is keyed to.
    if (item.turns.length > 1 && (turn === 0 || !isKeyed(key))) continue
    const wanted = wantedIn(key)
    const cited = Object.keys(answer.claims)
    judged.push({
      item,
      question: key.question,
      answer,
      faults: faultsOf(answer, key, item.kind),
      ms,
      cited: cited.length,
      wanted: cited.filter(id => wanted.has(id)).length,
      isRefusable: key.must === undefined,
      isNearSaid: key.may.length > 0,
    })
  }
  return judged
}

function isKeyed({ must, entries, abstain, link, forbid }: Key): boolean {
  return abstain || must !== undefined || entries !== undefined || link !== undefined || forbid.length > 0
}

function printAnswer({ item, question, answer, faults }: Judged): void {
  console.log(`\n${item.id} [${item.style}] on ${item.entry}: ${question}`)
  if (answer.resolved !== question) console.log(`  understood as: ${answer.resolved}`)
  for (const { text, citations } of answer.sentences)
    console.log(`  | ${text} ${citations.map(id => `[${id}]`).join('')}`)
  if (answer.table)
    console.log(
      `  table: ${JSON.stringify(answer.table.rows.map(({ facet, cells }) => [facet, ...cells.map(({ citations }) => citations.join('+'))]))}`,
    )
  if (faults.length > 0) console.log(`  WRONG: ${faults.join('; ')}`)
}

function printReport(half: string, judged: readonly Judged[]): void {
  console.log(`\n${half === 'tuning' ? 'Tuning half (even ids)' : 'Report half (odd ids)'}`)
  const kinds = Map.groupBy(judged, ({ item }) => item.kind)
  for (const [kind, ones] of kinds) {
    const right = ones.filter(({ faults }) => faults.length === 0).length
    console.log(
      `  ${kind.padEnd(14)} right ${shareText(right, ones.length).padEnd(34)} wanted ${precisionText(ones)}  words ${wordsText(ones)}`,
    )
  }
  const answerable = judged.filter(({ isRefusable }) => !isRefusable)
  const refused = answerable.filter(({ answer }) => answer.abstained).length
  const unanswerable = judged.filter(({ isRefusable, item }) => isRefusable && item.kind === 'unanswerable')
  const abstained = unanswerable.filter(({ answer }) => answer.abstained)
  const beside = abstained.filter(({ cited }) => cited > 0)
  const known = beside.filter(({ isNearSaid }) => isNearSaid)
  const near = known.filter(({ cited, wanted }) => wanted === cited).length
  console.log(
    `  unanswerable questions refused ${shareText(abstained.length, unanswerable.length)}, ${beside.length} of them with a claim nearby; of ${known.length} whose key says what is near, ${near} with that`,
  )
  console.log(`  answerable questions refused ${shareText(refused, answerable.length)}`)
  console.log(`  cited claims that were wanted ${precisionText(judged)}`)
  const times = judged.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (share: number) =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1)
  console.log(`  time p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`)
}

function precisionText(judged: readonly Judged[]): string {
  const counted = judged.filter(({ isRefusable, item }) => !isRefusable || item.kind === 'follow-up')
  const sum = (pick: (one: Judged) => number) => counted.reduce((total, one) => total + pick(one), 0)
  const cited = sum(one => one.cited)
  return cited === 0 ? '–' : `${((100 * sum(one => one.wanted)) / cited).toFixed(1)} % of ${cited}`
}

function wordsText(judged: readonly Judged[]): string {
  const words = judged
    .filter(({ answer }) => !answer.abstained)
    .map(({ answer }) => answer.sentences.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0))
    .sort((a, b) => a - b)
  return words.length === 0 ? '–' : `p50 ${words[Math.floor(words.length / 2)]}, most ${words.at(-1)}`
}
