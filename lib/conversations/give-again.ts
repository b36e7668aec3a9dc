import * as queries from '#db/queries/conversations.ts'
import type { Answer } from '#lib/answer/answer.ts'
import type { ConversationParts, Question, StartedAnswer } from './hold-conversation.ts'
import { passOn, recordQuietly, replayAnswer } from './store-answer.ts'

/** Begins a conversation with an answer that was made before: stored whole at once, and told as if it were made now. */
export async function giveAgain(
  parts: ConversationParts,
  { entry, question, session, message = parts.newId() }: Question,
  made: Answer,
): Promise<StartedAnswer> {
  const conversation = parts.newId()
  const createdAt = parts.now()
  const answer = { ...made, conversation }
  const begun = {
    id: conversation,
    session,
    entry,
    name: null,
    leaf: message,
    createdAt,
    updatedAt: createdAt,
  }
  const first = { id: message, conversation, position: 0, parent: null, entry, question, answer, createdAt }
  await queries.beginConversation(parts.db, begun, { ...first, status: 'finished' })
  const asked = { conversation, entry, question, history: [] }
  await recordQuietly(parts, message, asked, answer, { isNew: true })
  return { conversation, message, earlier: [], made: answer, events: passOn(replayAnswer(answer, true)) }
}
