import { createUIMessageStream, type InferUIMessageChunk, type UIMessage } from 'ai'
import type { Answer, AnswerEvent, CitedClaim, Sentence, WithheldSentence } from '#lib/answer/answer.ts'
import type { StartedAnswer } from '#lib/conversations/hold-conversation.ts'
import { ClaimNumbers } from '#lib/conversations/number-claims.ts'
import { CairnError } from '#lib/errors.ts'
import { log } from '#lib/telemetry/log.ts'

/** The typed parts of a streamed answer; text parts beside them hold released sentences only. */
export type ChatMessage = UIMessage<
  never,
  {
    understood: { conversation: string; resolved: string; answerer: string; wikiVersion: string }
    sentence: {
      index: number
      sentence: Sentence
      /** The number of each cited claim in this conversation. */
      numbers: Record<string, number>
      claims: Record<string, CitedClaim>
    }
    withheld: WithheldSentence
    answer: { answer: Answer; numbers: Record<string, number> }
  }
>
type Chunk = InferUIMessageChunk<ChatMessage>

/** An answer's events as a UI message stream. */
export function toMessageStream(started: StartedAnswer) {
  const numbers = new ClaimNumbers(started.earlier)
  return createUIMessageStream<ChatMessage>({
    async execute({ writer }) {
      writer.write({ type: 'start', messageId: `${started.message}-answer` })
      let index = 0
      for await (const event of started.events) {
        for (const chunk of toChunks(event, started.conversation, numbers, index)) writer.write(chunk)
        if (event.type === 'sentence') index += 1
      }
      writer.write({ type: 'finish' })
    },
    onError: error => {
      if (error instanceof CairnError) return error.message
      log.error({ event: 'failure', error })
      return 'The answer could not be finished. Please try again.'
    },
  })
}

function toChunks(event: AnswerEvent, conversation: string, numbers: ClaimNumbers, index: number): Chunk[] {
  switch (event.type) {
    case 'understood': {
      const { resolved, answerer, wikiVersion } = event
      return [{ type: 'data-understood', data: { conversation, resolved, answerer, wikiVersion } }]
    }
    case 'sentence':
      return toSentenceChunks(event.sentence, event.claims, numbers, index)
    case 'withheld':
      return [{ type: 'data-withheld', data: event.withheld }]
    case 'finished':
      return [
        {
          type: 'data-answer',
          data: { answer: event.answer, numbers: numbers.addAnswer(event.answer) },
        },
      ]
  }
}

function toSentenceChunks(
  sentence: Sentence,
  claims: Record<string, CitedClaim>,
  numbers: ClaimNumbers,
  index: number,
): Chunk[] {
  const id = `sentence-${index}`
  const numbered = numbers.addSentence(sentence)
  const markers = sentence.citations.map(claim => ` [${numbered[claim]}]`).join('')
  return [
    { type: 'text-start', id },
    { type: 'text-delta', id, delta: `${sentence.text}${markers}` },
    { type: 'text-end', id },
    { type: 'data-sentence', data: { index, sentence, numbers: numbered, claims } },
  ]
}
