import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { judgeSentence } from '#lib/grounding/judge-sentence.ts'
import { isForTuning } from './read-samples.ts'

const Pair = z.object({
  id: z.coerce.string(),
  claim: z.string(),
  evidence: z.string(),
  entryNames: z.array(z.string()).optional(),
  label: z.string(),
})
type Pair = z.infer<typeof Pair>

/** How many pairs of one label there are, how many of them are shown and how many more a judge model would be asked about. */
interface Count {
  total: number
  shown: number
  middle: number
}

/**
 * Judges labelled pairs, one JSON a line, and tells the shares: of all of them and of the half that no rule was made for
 * by reading its misses. `show` prints the pairs of the tuning half that went wrong.
 */
export function describePairs(file: string, show: boolean): string {
  const pairs = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => Pair.parse(JSON.parse(line)))
  const isTuned = ({ id }: Pair) => isForTuning(`pair ${id}`)
  return [
    `\nLabelled pairs: ${file}`,
    ...(show ? pairs.filter(isTuned).map(describeMiss).filter(Boolean) : []),
    `  all            ${describeShares(pairs)}`,
    `  half not read  ${describeShares(pairs.filter(pair => !isTuned(pair)))}`,
    '',
  ].join('\n')
}

function judgePair({ claim, evidence, entryNames }: Pair) {
  const judged = judgeSentence(claim, [entryNames ? { text: evidence, entryNames } : { text: evidence }])
  return { ...judged, isShown: judged.verdict === 'quoted' || judged.verdict === 'checked' }
}

function describeMiss(pair: Pair): string {
  const { isShown, verdict, reason, span } = judgePair(pair)
  return isShown === isSupported(pair)
    ? ''
    : `${pair.label} ${verdict} [${reason}: ${span}]\n  ${pair.claim}\n  ${pair.evidence}`
}

function describeShares(pairs: readonly Pair[]): string {
  const supported = count(pairs.filter(isSupported))
  const refuted = count(pairs.filter(pair => !isSupported(pair)))
  const passed = supported.shown / supported.total
  const caught = 1 - refuted.shown / refuted.total
  const passedMiddle = passed + supported.middle / supported.total
  const caughtMiddle = caught - refuted.middle / refuted.total
  return (
    `${pairs.length} pairs: balanced accuracy ${percent((passed + caught) / 2)}, ` +
    `supported passed ${percent(passed)} (${supported.shown}/${supported.total}), ` +
    `refuted caught ${percent(caught)} (${refuted.total - refuted.shown}/${refuted.total}); ` +
    `with the middle shown ${percent((passedMiddle + caughtMiddle) / 2)}`
  )
}

function count(pairs: readonly Pair[]): Count {
  const judged = pairs.map(judgePair)
  return {
    total: judged.length,
    shown: judged.filter(one => one.isShown).length,
    middle: judged.filter(one => one.verdict === 'middle').length,
  }
}

function isSupported({ label }: Pair): boolean {
  return label.startsWith('SUPPORT')
}

function percent(share: number): string {
  return (share * 100).toFixed(1)
}
