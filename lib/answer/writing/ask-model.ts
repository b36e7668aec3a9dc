import type { Usage } from '#lib/model/call-settings.ts'
import type { Answer, Mended } from '../answer.ts'
import { BUILT_IN } from '../built-in-writer.ts'
import type { Ground } from '../gate-draft.ts'
import type { ModelWriter, WritingTask } from '../writer.ts'
import type { Release, ReleaseEvent } from './release.ts'
import { type DraftReport, releaseDraft } from './release-draft.ts'

/** How a model took part in one answer, for whoever runs the server. */
export interface ModelUse extends DraftReport {
  model: string
  usage: NonNullable<Answer['usage']>
  sentences: number
  withheld: number
  isStopped: boolean
  ms: number
}

const noneMended: Mended = { reattributed: 0, judged: 0, repaired: 0, quoted: 0 }

/** What an answer says of its making by a model. */
export type Making = Partial<Pick<Answer, 'answerer'>> & Pick<Answer, 'usage' | 'fallback' | 'mended'>

interface Asking {
  writer: ModelWriter
  task: WritingTask
  ground: Ground
  release: Release
  /** The reader's own stop. */
  stop: AbortSignal
  /** Told once of what the model took, however the answer ends. */
  onUse: (use: ModelUse) => void
}

/** Releases one answer of a model within its time and counts what it took. */
export async function* askModel(asking: Asking): AsyncGenerator<ReleaseEvent, Making> {
  const { writer, task, ground, release, stop, onUse } = asking
  const started = performance.now()
  const usage = { inputTokens: 0, outputTokens: 0, requests: 0 }
  const addUsage = ({ inputTokens, outputTokens }: Usage) => {
    usage.inputTokens += inputTokens
    usage.outputTokens += outputTokens
    usage.requests += 1
  }
  const signal = AbortSignal.any([stop, AbortSignal.timeout(writer.answerMs)])
  let report: DraftReport = { mended: noneMended, fallback: null }
  try {
    report = yield* releaseDraft({ writer, task, ground, release, context: { signal, addUsage }, stop })
    return { usage, ...describeMaking(writer.name, report) }
  } finally {
    // Whoever stops an answer between two sentences leaves from within: that was paid for all the same.
    onUse({
      model: writer.name,
      usage,
      sentences: release.sentences.length,
      withheld: release.withheld.length,
      isStopped: stop.aborted,
      ms: Math.round(performance.now() - started),
      ...report,
    })
  }
}

/** Who answered: where nothing of the model's was released, the built-in writer did. */
function describeMaking(model: string, { mended, fallback }: DraftReport): Making {
  if (!fallback) return { mended }
  const { reason, after } = fallback
  return { ...(after === 0 ? { answerer: BUILT_IN } : {}), mended, fallback: { model, reason, after } }
}
