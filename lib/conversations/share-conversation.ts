import type { Database } from '#db/client.ts'
import * as queries from '#db/queries/shares.ts'
import { CairnError } from '#lib/errors.ts'
import { readClaimsById } from '#lib/wiki/read-wiki.ts'
import { type ClaimChange, changeOf } from './claim-changes.ts'
import { ConversationDocument } from './conversation-document.ts'
import { exportConversation } from './export-conversation.ts'
import type { ConversationParts } from './hold-conversation.ts'
import { numberedClaims } from './numbered-claims.ts'
import { requireConversation } from './require-conversation.ts'

export interface Share {
  id: string
  sharedAt: number
}

/**
 * Shows the conversation as it is now to everyone who has the address; what is asked later stays private. Shared again,
 * it keeps its address. Throws `not-found`, and `bad-input` for a conversation without an answer.
 */
export async function shareConversation(
  parts: ConversationParts,
  conversation: string,
  session: string | null,
): Promise<Share> {
  const document = await exportConversation(parts, conversation, session)
  if (!document.turns.some(({ answer }) => answer)) {
    throw new CairnError('bad-input', 'There is no answer to share yet.')
  }
  const known = await queries.findShareOf(parts.db, conversation)
  const share = { id: known?.id ?? parts.newId(), sharedAt: parts.now() }
  // Shared twice at once, both get the address that was stored first.
  const id = await queries.upsertShare(parts.db, { ...share, conversation, content: document })
  return { ...share, id }
}

/** Ends the public page of a conversation, if there is one. Throws `not-found`. */
export async function unshareConversation(
  parts: ConversationParts,
  conversation: string,
  session: string | null,
): Promise<void> {
  await requireConversation(parts.db, conversation, session)
  await queries.clearShare(parts.db, conversation)
}

/** What a public page shows: the conversation as it was shared, and how the wiki changed since, by claim. */
export interface SharedConversation {
  document: ConversationDocument
  sharedAt: number
  changes: Map<string, ClaimChange>
}

/** The public page with this id, or null when there is none or it was ended. */
export async function findShared(db: Database, id: string): Promise<SharedConversation | null> {
  const share = await queries.findShare(db, id)
  if (!share || share.content === null) return null
  const document = ConversationDocument.parse(share.content)
  const cited = numberedClaims(document.turns)
  const claims = await readClaimsById(
    db,
    cited.map(claim => claim.id),
  )
  const now = new Map(claims.map(claim => [claim.id, claim]))
  const changes = cited.flatMap(({ id: claim, claim: then }) => {
    const change = changeOf(then, now.get(claim))
    return change ? [[claim, change] as const] : []
  })
  return { document, sharedAt: share.sharedAt, changes: new Map(changes) }
}
