import { readStored, writeStored } from '#app/_shell/browser-store.ts'
import { fetchConversation } from './conversation-requests.ts'
import type { StoredConversation } from './stored-conversation.ts'

// A frame on another site has no cookie: the id alone leads back to its conversation. Browsers keep it apart for each site
// around the frame, and until the tab is closed.
const keyOf = (entry: string) => `cairn-framed:${entry}`

/** Keeps which conversation about an entry goes on in this frame, or none. */
export function keepFramed(entry: string, id: string | null): void {
  writeStored('session', keyOf(entry), id)
}

/** The conversation about an entry that was begun in this frame, or null. */
export async function readFramed(entry: string): Promise<StoredConversation | null> {
  const id = readStored('session', keyOf(entry))
  return id === null ? null : await fetchConversation(id).catch(() => null)
}
