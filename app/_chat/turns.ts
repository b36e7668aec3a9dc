import type { ChatMessage } from '#app/api/chat/to-message-stream.ts'
import type { Answer, CitedClaim, Sentence, WithheldSentence } from '#lib/answer/answer.ts'
import { ClaimNumbers } from '#lib/conversations/number-claims.ts'

/** A question and what has been released of its answer. */
export interface ShownTurn {
  /** The id of the question's message. */
  id: string
  question: string
  /** `unfinished`: the answer ended early, because it was stopped or its server ended. */
  state: 'answering' | 'finished' | 'unfinished' | 'failed'
  /** The question as it was understood; null until it has been. */
  resolved: string | null
  sentences: Sentence[]
  withheld: WithheldSentence[]
  claims: Record<string, CitedClaim>
  /** The number of each claim that this answer cites. */
  numbers: Record<string, number>
  /** The whole answer, once it is finished. */
  answer: Answer | null
}

type Status = 'submitted' | 'streaming' | 'ready' | 'error'

/** The turns of a conversation from its messages, each claim with one number for the whole of it. */
export function toTurns(messages: readonly ChatMessage[], status: Status): ShownTurn[] {
  const numbers = new ClaimNumbers()
  const questions = messages.filter(message => message.role === 'user')
  return questions.map((question, index) => {
    const reply = messages[messages.indexOf(question) + 1]
    const turn = readTurn(question, reply?.role === 'assistant' ? reply : undefined)
    const isLast = index === questions.length - 1
    return { ...turn, state: stateOf(turn, isLast ? status : 'ready'), numbers: numberTurn(turn, numbers) }
  })
}

type ReadTurn = Omit<ShownTurn, 'state' | 'numbers'>

function readTurn(question: ChatMessage, reply: ChatMessage | undefined): ReadTurn {
  const turn: ReadTurn = {
    id: question.id,
    question: question.parts.map(part => (part.type === 'text' ? part.text : '')).join(''),
    resolved: null,
    sentences: [],
    withheld: [],
    claims: {},
    answer: null,
  }
  for (const part of reply?.parts ?? []) {
    if (part.type === 'data-understood') turn.resolved = part.data.resolved
    if (part.type === 'data-withheld') turn.withheld.push(part.data)
    if (part.type === 'data-answer') turn.answer = part.data.answer
    if (part.type === 'data-sentence') {
      turn.sentences.push(part.data.sentence)
      Object.assign(turn.claims, part.data.claims)
    }
  }
  if (turn.answer) Object.assign(turn.claims, turn.answer.claims)
  return turn
}

function stateOf(turn: ReadTurn, status: Status): ShownTurn['state'] {
  if (status === 'submitted' || status === 'streaming') return 'answering'
  if (turn.answer) return 'finished'
  return status === 'error' ? 'failed' : 'unfinished'
}

function numberTurn({ sentences, answer }: ReadTurn, numbers: ClaimNumbers): Record<string, number> {
  const ofSentences = sentences.map(sentence => numbers.addSentence(sentence))
  return Object.assign({}, ...ofSentences, answer ? numbers.addAnswer(answer) : {})
}
