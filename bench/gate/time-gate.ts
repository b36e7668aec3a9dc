import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { judgeSentence } from '#lib/grounding/judge-sentence.ts'
import type { Sample } from './cases.ts'

interface Percentiles {
  p50: number
  p95: number
}

/**
 * Milliseconds for one sentence against one and against three claims, none of them seen before by the gate. Of three runs
 * of a sentence, each with claims new to the gate, the fastest counts: what else the machine does is not the gate's.
 */
export function measureTimes(samples: readonly Sample[]): { one: Percentiles; three: Percentiles } {
  const time = (count: number): Percentiles => {
    const spent = samples.map((_, i) => Math.min(...[1, 2, 3].map(run => timeOne(samples, i, count, run))))
    spent.sort((a, b) => a - b)
    const at = (share: number) => Number((spent[Math.floor(spent.length * share)] ?? 0).toFixed(3))
    return { p50: at(0.5), p95: at(0.95) }
  }
  return { one: time(1), three: time(3) }
}

function timeOne(samples: readonly Sample[], i: number, count: number, run: number): number {
  const sample = samples[i] as Sample
  const cited = Array.from({ length: count }, (_, step) => samples[(i + step) % samples.length] ?? sample)
  // Trailing blanks make each text new, so that nothing remembered helps.
  const claims = cited.map(({ text, entryNames }) => ({
    text: `${text}${' '.repeat(count * 3 + run)}`,
    entryNames,
  }))
  const sentence = sample.text.replace(' is ', ' was ')
  const start = performance.now()
  judgeSentence(sentence, claims)
  return performance.now() - start
}

/** Milliseconds from nothing loaded to the first judgement, within a fresh process; each the least of five. */
export interface StartUp {
  /** With what Node compiled kept from an earlier start, as `npm run judge` keeps it. */
  kept: number
  /** With the types stripped from every file anew. A trivial file alone takes Node some 40 ms of it. */
  anew: number
}

export function measureStartUp(): StartUp {
  return { kept: startOften(['--import', './scripts/keep-compiled.mjs']), anew: startOften([]) }
}

function startOften(flags: readonly string[]): number {
  const script = `const start = performance.now(); const { judgeSentence } = await import('#lib/grounding/judge-sentence.ts'); judgeSentence('Akash runs an auction.', [{ text: 'Akash holds a sale.' }]); console.log(performance.now() - start)`
  const spent = Array.from({ length: 5 }, () => {
    const ran = spawnSync(process.execPath, [...flags, '--input-type=module', '-e', script], {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
    })
    return Number(ran.stdout)
  })
  return Math.round(Math.min(...spent))
}
