import { join } from 'node:path'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { judgeSentence } from '#lib/grounding/judge-sentence.ts'
import { type Case, createPicker, type Kind, type Sample } from './cases.ts'
import { checkEdits } from './check-edits.ts'
import { faithfulKinds } from './faithful/kinds.ts'
import { falseKinds } from './false/kinds.ts'
import { countReleased, hostileDraft } from './hostile-streams.ts'
import { describePairs } from './labelled-pairs.ts'
import { isForTuning, readSamples, readSentences } from './read-samples.ts'
import { measureStartUp, measureTimes } from './time-gate.ts'

const HELP = `Measures the gate on edits of this wiki's own claims.

  npm run bench:gate                        false and faithful edits per kind, time per sentence, start-up
  npm run bench:gate -- --pairs <file>      also labelled pairs, one JSON a line: {"claim", "evidence", "label":
                                            "SUPPORTS" | "REFUTES"} (the shape of FEVER-symmetric,
                                            github.com/TalSchuster/FeverSymmetric; bench/gate/hand-written-*.jsonl hold
                                            sentences that people might write of this wiki); may be given several times
  --text <file>            edit the sentences of a text instead of the wiki's claims; a file in the shape of SQuAD
                           (XQuAD, github.com/google-deepmind/xquad, is one); implies --bare
  --streams <count>        also read and judge so many random and hostile drafts; fails on the first leak
  --check                  also give the false edits to “check”, which sets them beside the whole wiki
  --half report|tune|all   which half of the claims to use (default: report, the half no rule was tuned on)
  --show <kind>            print the sentences of a kind that went wrong
  --bare                   give the gate the claim texts only, without the names of their entries
  --fail-under             exit 1 when a bar is missed: false caught 98 % (each kind 90 %), faithful passed 95 % (80 %)
  --json                   print the figures as JSON
`
const { values: options } = parseArgs({
  options: {
    pairs: { type: 'string', multiple: true },
    text: { type: 'string' },
    streams: { type: 'string' },
    check: { type: 'boolean', default: false },
    half: { type: 'string', default: 'report' },
    show: { type: 'string' },
    bare: { type: 'boolean', default: false },
    'fail-under': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

interface Figure {
  kind: string
  right: number
  middle: number
  total: number
}

if (options.help) process.stdout.write(HELP)
else await run()

async function run(): Promise<void> {
  const all = options.text
    ? readSentences(options.text)
    : readSamples(join(import.meta.dirname, '../../seeds'))
  const samples = all.filter(
    sample => options.half === 'all' || isForTuning(sample.id) === (options.half === 'tune'),
  )
  const caught = falseKinds.map(kind => measure(kind, samples, all, false))
  const passed = faithfulKinds.map(kind => measure(kind, samples, all, true))
  const times = measureTimes(samples)
  const startUpMs = measureStartUp()
  if (options.json) process.stdout.write(`${JSON.stringify({ caught, passed, times, startUpMs }, null, 2)}\n`)
  else {
    print(`False edits caught (${samples.length} claims, half: ${options.half})`, caught)
    print('Faithful edits passed', passed)
    process.stdout.write(
      `\nTime per sentence, ms: one claim p50 ${times.one.p50} p95 ${times.one.p95}; three claims p50 ${times.three.p50} p95 ${times.three.p95}; start-up ${startUpMs.kept} (compiled anew ${startUpMs.anew})\n`,
    )
  }
  if (options.check) await measureCheck(samples, all)
  for (const file of options.pairs ?? []) process.stdout.write(describePairs(file, options.show === 'pairs'))
  if (options.streams) attack(Number(options.streams))
  const bars = [macro(caught) >= 0.98, worst(caught) >= 0.9, macro(passed) >= 0.95, worst(passed) >= 0.8]
  if (options['fail-under'] && bars.includes(false)) process.exitCode = 1
}

function measure(
  kind: Kind,
  samples: readonly Sample[],
  all: readonly Sample[],
  isFaithful: boolean,
): Figure {
  const figure: Figure = { kind: kind.name, right: 0, middle: 0, total: 0 }
  for (const sample of samples) {
    const made = kind.make(sample, all, createPicker(`${kind.name} ${sample.id}`))
    if (!made) continue
    const judged = judgeSentence(made.sentence, citedOf(made))
    const isShown = judged.verdict === 'quoted' || judged.verdict === 'checked'
    figure.total++
    if (judged.verdict === 'middle') figure.middle++
    if (isShown === isFaithful) figure.right++
    else if (options.show === kind.name || options.show === 'all') {
      process.stdout.write(
        `${kind.name} [${judged.reason ?? judged.verdict}: ${judged.span ?? ''}]\n  ${made.sentence}\n  ${made.claims.map(claim => claim.text).join('\n  ')}\n`,
      )
    }
  }
  return figure
}

async function measureCheck(samples: readonly Sample[], all: readonly Sample[]): Promise<void> {
  const show = (kind: string, sentence: string) => {
    if (options.show === kind || options.show === 'all')
      process.stdout.write(`${kind} [check]\n  ${sentence}\n`)
  }
  const figures = await checkEdits(join(import.meta.dirname, '../../seeds'), falseKinds, samples, all, show)
  const count = (part: 'right' | 'total') => figures.reduce((sum, figure) => sum + figure[part], 0)
  print(
    `False edits that check does not bear out: ${count('right')} of ${count('total')}, ${percent(count('right') / count('total'))} %`,
    figures.map(figure => ({ ...figure, middle: 0 })),
  )
}

function citedOf(made: Case): { text: string; entryNames?: readonly string[] }[] {
  return options.bare || options.text ? made.claims.map(({ text }) => ({ text })) : made.claims
}

function print(title: string, figures: readonly Figure[]): void {
  process.stdout.write(`\n${title}\n`)
  for (const { kind, right, middle, total } of figures) {
    const [low, high] = wilson(right, total)
    const share = total === 0 ? '   -' : percent(right / total)
    process.stdout.write(
      `  ${kind.padEnd(24)} ${share.padStart(6)}  ${`${right}/${total}`.padStart(9)}  [${percent(low)}, ${percent(high)}]  middle ${middle}\n`,
    )
  }
  process.stdout.write(
    `  macro ${percent(macro(figures))}, worst ${percent(worst(figures))}, kinds ${figures.length}\n`,
  )
}

function macro(figures: readonly Figure[]): number {
  const used = figures.filter(figure => figure.total > 0)
  return used.reduce((sum, figure) => sum + figure.right / figure.total, 0) / Math.max(1, used.length)
}

function worst(figures: readonly Figure[]): number {
  return Math.min(...figures.filter(figure => figure.total > 0).map(figure => figure.right / figure.total))
}

function attack(count: number): void {
  let released = 0
  fc.assert(
    fc.property(hostileDraft, draft => {
      released += countReleased(draft)
    }),
    { numRuns: count },
  )
  process.stdout.write(`\nHostile drafts: ${count} read, ${released} sentences released, 0 leaks\n`)
}

/** The 95 % interval of a share after Wilson (1927). */
function wilson(right: number, total: number): [number, number] {
  if (total === 0) return [0, 1]
  const z2 = 1.96 ** 2
  const share = right / total
  const centre = share + z2 / (2 * total)
  const spread = 1.96 * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total ** 2))
  return [(centre - spread) / (1 + z2 / total), (centre + spread) / (1 + z2 / total)]
}

function percent(share: number): string {
  return (share * 100).toFixed(1)
}
