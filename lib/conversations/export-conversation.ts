import { readLexicon } from '#lib/retrieval/lexicon.ts'
import { findEntry, readFacets } from '#lib/wiki/read-wiki.ts'
import { type ConversationDocument, toDocument } from './conversation-document.ts'
import type { ConversationParts } from './hold-conversation.ts'
import { findConversation } from './read-conversation.ts'
import { unknownConversation } from './require-conversation.ts'

/** A conversation as it leaves the chat. Throws `not-found` when this session may not read it. */
export async function exportConversation(
  parts: ConversationParts,
  id: string,
  session: string | null,
): Promise<ConversationDocument> {
  const conversation = await findConversation(parts.db, id, session, parts.now())
  if (!conversation) throw unknownConversation()
  // A conversation outlives its entry: then slugs stand for names.
  const isKnown = (await findEntry(parts.db, conversation.entry)) !== null
  const names = isKnown
    ? await readLexicon(parts.db, conversation.entry)
    : { entries: [], elsewhere: [], facets: await readFacets(parts.db) }
  return toDocument(conversation, names)
}
