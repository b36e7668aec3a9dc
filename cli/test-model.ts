import { type Ground, gateDraft } from '#lib/answer/gate-draft.ts'
import type { DraftSentence } from '#lib/answer/writer.ts'
import { writePrompt } from '#lib/answer/writing/write-prompt.ts'
import type { ModelConfig } from '#lib/config.ts'
import { createDraftReader } from '#lib/grounding/read-draft.ts'
import { describeReason, isReason } from '#lib/grounding/verdict.ts'
import { createModel, type Model } from '#lib/model/model.ts'
import { ModelFailure } from '#lib/model/model-failure.ts'
import type { StreamEnd } from '#lib/model/stream-pieces.ts'
import { adviseOn } from './advise-on-failure.ts'
import { sampleTask } from './sample-task.ts'

const NO_MODEL = `No model is set: the built-in writer answers, and needs none.
To use one, set CAIRN_MODEL and OPENAI_API_KEY, or CAIRN_MODEL and OPENAI_BASE_URL, in .env (see .env.example).`

/** How many sample sentences are asked for, one of each sample claim. */
const SAMPLES = sampleTask.evidence.length

/** Asks a model to retell the sample claims and reports how it did, line by line. Returns an exit code. */
export async function testModel(config: ModelConfig | null, print: (line: string) => void): Promise<number> {
  if (!config) {
    print(NO_MODEL)
    return 1
  }
  const model = createModel(config)
  print(`Model       ${model.id}`)
  print(`Address     ${model.url}`)
  try {
    const { drafts, firstLineMs, end } = await askForSamples(model, config.answerMs)
    print(
      `Answer      ${end.isStreamed ? 'streamed' : 'whole: this server does not stream, so readers see nothing until it is done'}`,
    )
    print(`First line  ${seconds(firstLineMs)} (the limit is ${seconds(config.firstLineMs)})`)
    print(
      `Tokens      ${end.usage.inputTokens} read, ${end.usage.outputTokens} written${end.isCapped ? ', up to the cap' : ''}`,
    )
    return reportSentences(drafts.slice(0, SAMPLES), print)
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error
    print(`Failed      ${error.message}`)
    for (const line of await adviseOn(error.kind, config)) print(`            ${line}`)
    return 1
  }
}

async function askForSamples(model: Model, limitMs: number) {
  const started = performance.now()
  const reader = createDraftReader()
  const drafts: DraftSentence[] = []
  let firstLineMs = 0
  const keep = (sentences: ReturnType<typeof reader.finish>) => {
    if (sentences.length > 0) firstLineMs ||= performance.now() - started
    drafts.push(...sentences.map(toDraft))
  }
  const pieces = model.stream(writePrompt(sampleTask), AbortSignal.timeout(limitMs))
  let end: StreamEnd | null = null
  while (!end) {
    const next = await pieces.next().catch(failOverTime(limitMs))
    if (next.done) end = next.value
    else keep(reader.read(next.value))
  }
  keep(reader.finish())
  return { drafts, firstLineMs, end }
}

function failOverTime(limitMs: number): (error: unknown) => never {
  return error => {
    if (error instanceof ModelFailure) throw error
    throw new ModelFailure('timeout', `the answer was not whole within ${seconds(limitMs)}`, { cause: error })
  }
}

function toDraft({
  text,
  citations,
  problem,
}: ReturnType<ReturnType<typeof createDraftReader>['finish']>[number]): DraftSentence {
  return { text, kind: 'claim', aliases: citations, isTooLong: problem !== null }
}

function reportSentences(drafts: readonly DraftSentence[], print: (line: string) => void): number {
  const ground: Ground = { ...sampleTask, namesOf: () => ['Example Cloud'] }
  const gated = drafts.map(draft => gateDraft(draft, ground))
  const passed = gated.filter(each => 'sentence' in each).length
  print(
    `Passed      ${passed} of ${SAMPLES} sentences${drafts.length < SAMPLES ? `; it wrote ${drafts.length}` : ''}`,
  )
  for (const each of gated) {
    if ('sentence' in each) print(`  + ${each.sentence.check}: ${each.sentence.text}`)
    else {
      const { reason, span, text } = each.withheld
      print(
        `  - withheld, ${isReason(reason) ? describeReason(reason) : reason}${span === null ? '' : ` (“${span}”)`}: ${text}`,
      )
    }
  }
  if (passed > 0) return 0
  print(
    'Readers would see none of this model’s sentences. It may be too small to keep to the form: try a larger one.',
  )
  return 1
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`
}
