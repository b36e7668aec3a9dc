import type { InferUIMessageChunk, UIMessage } from 'ai'
import { toByteStream } from '#app/api/_http/to-byte-stream.ts'
import type { Answer, AnswerEvent, CitedClaim, Sentence, WithheldSentence } from '#lib/answer/answer.ts'
import type { StartedAnswer } from '#lib/conversations/hold-conversation.ts'
import { ClaimNumbers } from '#lib/conversations/number-claims.ts'
import { replayAnswer } from '#lib/conversations/store-answer.ts'
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

/**
 * An answer as a UI message stream: each event is sent as soon as it is there, and an answer that is there already at
 * once. Written without the AI SDK's own streams, which take as long as all else that such an answer costs.
 */
export function toMessageStream(started: StartedAnswer): string | ReadableStream<Uint8Array> {
  const write = eventWriter(started)
  const start = toText([{ type: 'start', messageId: `${started.message}-answer` }])
  const finish = toText([{ type: 'finish' }])
  if (started.made) {
    return [start, tellMade(started.made, started.earlier, write), finish, end].join('')
  }
  async function* writeAll() {
    yield start
    try {
      for await (const event of started.events) yield write(event)
      yield finish
    } catch (error) {
      yield toText([{ type: 'error', errorText: explain(error) }])
    }
    yield end
  }
  return toByteStream(writeAll())
}

/**
 * What is told of the sentences of an answer that opens its conversation. Nothing of that conversation stands in it, so whoever is
 * given the same answer is told the same.
 */
const toldSentences = new WeakMap<readonly Sentence[], string>()

/** An answer that is there already, with all that is told of it. */
function tellMade(
  made: Answer,
  earlier: StartedAnswer['earlier'],
  write: (event: AnswerEvent) => string,
): string {
  const told = earlier.length === 0 ? toldSentences.get(made.sentences) : undefined
  const [understood = '', ...rest] = [...replayAnswer(made, true)].map(event =>
    event.type === 'sentence' && told !== undefined ? '' : write(event),
  )
  const finished = rest.pop() ?? ''
  const sentences = told ?? rest.join('')
  if (earlier.length === 0) toldSentences.set(made.sentences, sentences)
  return understood + sentences + finished
}

// By this the protocol's reader knows that the stream was not cut.
const end = 'data: [DONE]\n\n'

function toText(chunks: readonly Chunk[]): string {
  return chunks.map(chunk => `data: ${JSON.stringify(chunk)}\n\n`).join('')
}

function explain(error: unknown): string {
  if (error instanceof CairnError) return error.message
  log.error({ event: 'failure', error })
  return 'The answer could not be finished. Please try again.'
}

function eventWriter({ conversation, earlier }: StartedAnswer): (event: AnswerEvent) => string {
  const numbers = new ClaimNumbers(earlier)
  let index = 0
  return event => {
    const chunks = toChunks(event, conversation, numbers, index)
    if (event.type === 'sentence') index += 1
    return toText(chunks)
  }
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
