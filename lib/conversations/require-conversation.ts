import type { Database } from '#db/client.ts'
import * as queries from '#db/queries/conversations.ts'
import { CairnError } from '#lib/errors.ts'

/** The conversation with this id, when this session may read it. Throws `not-found`. */
export async function requireConversation(
  db: Database,
  id: string,
  session: string | null,
): Promise<queries.ConversationRow> {
  const known = await queries.findConversation(db, id, session)
  if (!known) throw unknownConversation()
  return known
}

/** One message for "does not exist" and "is not yours": the difference would tell a stranger which ids exist. */
export function unknownConversation(): CairnError {
  return new CairnError('not-found', 'There is no such conversation, or it belongs to another browser.', {
    field: 'conversation',
  })
}
