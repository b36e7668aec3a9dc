import { createDraftReader, type DraftReader } from '#lib/grounding/read-draft.ts'
import type { Prompt, Usage } from '#lib/model/call-settings.ts'
import { toldOrEstimated, usageOfBroken } from '#lib/model/estimate-usage.ts'
import type { Model } from '#lib/model/model.ts'
import { ModelFailure } from '#lib/model/model-failure.ts'
import type { DraftSentence, FailedDraft, ModelWriter, RepairedDraft, WritingContext } from '../writer.ts'
import { judgePrompt, repairPrompt } from './repair-prompt.ts'
import { writePrompt } from './write-prompt.ts'

export interface ModelWriterParts {
  model: Model
  /** Decides on doubtful sentences; without one they fail. */
  judge: Model | null
  evidenceTokens: number
  answerMs: number
}

/** A reader waits for what was mended and for the judge: neither may take long. */
const REPAIR_MS = 15_000
const JUDGE_MS = 2_000

/** Writes with a language model, one sentence a line. */
export function createModelWriter({ model, judge, ...limits }: ModelWriterParts): ModelWriter {
  return {
    name: model.id,
    ...limits,
    async *write(task, { signal, addUsage }) {
      const prompt = writePrompt(task)
      const pieces = model.stream(prompt, signal)
      const reader = createDraftReader()
      let text = ''
      // Whoever reads may leave at any sentence: what has come by then was paid for.
      let usage: Usage | null = null
      try {
        for (let next = await pieces.next(); ; next = await pieces.next()) {
          if (!next.done) {
            text += next.value
            yield* reader.read(next.value).map(toDraft)
            continue
          }
          usage = toldOrEstimated(next.value.usage, prompt, text)
          // A line that the output cap cut off is no sentence.
          if (!next.value.isCapped) yield* reader.finish().map(toDraft)
          return
        }
      } catch (error) {
        usage = usageOfBroken(error, prompt, text)
        throw error
      } finally {
        usage ??= usageOfBroken(null, prompt, text)
        addUsage(usage)
        await pieces.return({ usage, isStreamed: true, isCapped: true })
      }
    },
    async repair(failed, context) {
      return readRepairs(await complete(model, repairPrompt(failed), REPAIR_MS, context), failed.length)
    },
    judge: (doubtful, context) =>
      judge ? askJudge(judge, doubtful, context) : Promise.resolve(new Set<number>()),
  }
}

/** The whole of a short answer; what it took is counted, however it ends. */
async function complete(
  model: Model,
  prompt: Prompt,
  limitMs: number,
  { signal, addUsage }: WritingContext,
): Promise<string> {
  try {
    const { text, usage } = await model.complete(prompt, limitMs, signal)
    addUsage(toldOrEstimated(usage, prompt, text))
    return text
  } catch (error) {
    addUsage(usageOfBroken(error, prompt, ''))
    throw error
  }
}

function toDraft({ text, citations, problem }: ReturnType<DraftReader['finish']>[number]): DraftSentence {
  return { text: closeSentence(text), kind: 'claim', aliases: citations, isTooLong: problem !== null }
}

/** Models leave out the last stop, or end on the comma before a mark. */
function closeSentence(text: string): string {
  return /[.!?…]["'”’)]*$/u.test(text) ? text : `${text.replace(/[\s,;:–-]+$/u, '')}.`
}

/** The lines of a repair, each for the sentence whose number it begins with. */
export function readRepairs(text: string, count: number): RepairedDraft[] {
  return text.split('\n').flatMap(line => {
    const match = /^\s*(\d{1,2})\s?[.):]\s+(.*)$/.exec(line)
    const index = Number(match?.[1]) - 1
    if (!match?.[2] || index < 0 || index >= count) return []
    const reader = createDraftReader()
    return [...reader.read(match[2]), ...reader.finish()].map(sentence => ({
      index,
      draft: toDraft(sentence),
    }))
  })
}

/** A judge that fails, or takes too long, has borne nothing out. */
async function askJudge(
  judge: Model,
  doubtful: readonly FailedDraft[],
  context: WritingContext,
): Promise<ReadonlySet<number>> {
  try {
    return readVerdicts(await complete(judge, judgePrompt(doubtful), JUDGE_MS, context), doubtful.length)
  } catch (error) {
    if (error instanceof ModelFailure) return new Set()
    throw error
  }
}

/** The indexes of the sentences that a judge says yes to, and does not also say no to. */
export function readVerdicts(text: string, count: number): ReadonlySet<number> {
  const verdicts = [...text.matchAll(/^\s*(\d{1,2})\s?[.):]?\s+\W{0,2}(yes|no)\b/gim)].map(
    ([, number, verdict]) => ({ index: Number(number) - 1, isYes: verdict?.toLowerCase() === 'yes' }),
  )
  const refused = new Set(verdicts.filter(({ isYes }) => !isYes).map(({ index }) => index))
  return new Set(
    verdicts
      .filter(({ isYes, index }) => isYes && index < count && !refused.has(index))
      .map(({ index }) => index),
  )
}
