import { z } from 'zod'
import type { Mark } from '#lib/conversations/mark.ts'
import { StoredConversation } from './stored-conversation.ts'

const One = z.object({ conversation: StoredConversation.nullable() })
const ConversationSummary = z.object({
  id: z.string(),
  title: z.string(),
  entry: z.string(),
  entryName: z.string().nullable(),
  url: z.string().nullable(),
  questionCount: z.number(),
  updatedAt: z.number(),
  isShared: z.boolean(),
})
export type ConversationSummary = z.infer<typeof ConversationSummary>
const Share = z.object({ id: z.string(), sharedAt: z.number() })
export type Share = z.infer<typeof Share>

/** A mark on an answer, named by the answer's question. */
export type MarkOn = Mark & { message: string }

/** A request that the server refused, with its status. */
export class RequestFailure extends Error {
  readonly status: number
  constructor(status: number) {
    super(`the server answered with status ${status}`)
    this.status = status
  }
}

/** The conversation this browser held last on an entry's page, or null. */
export async function fetchLatest(entry: string): Promise<StoredConversation | null> {
  const response = await request('GET', `latest?entry=${encodeURIComponent(entry)}`)
  return One.parse(await response.json()).conversation
}

/** One conversation; throws a RequestFailure with 404 when it is not this browser's. */
export async function fetchConversation(id: string): Promise<StoredConversation> {
  return await readOne(await request('GET', id))
}

export async function fetchConversations(query: string): Promise<ConversationSummary[]> {
  const response = await request('GET', `?q=${encodeURIComponent(query)}`)
  return z.object({ conversations: z.array(ConversationSummary) }).parse(await response.json()).conversations
}

/** Renames a conversation or shows the branch that holds a question; returns it as it is then. */
export async function changeConversation(
  id: string,
  change: { name: string } | { branch: string },
): Promise<StoredConversation> {
  return await readOne(await request('PATCH', id, change))
}

export async function removeConversation(id: string): Promise<void> {
  await request('DELETE', id)
}

export async function shareConversation(id: string): Promise<Share> {
  const response = await request('PUT', `${id}/share`)
  return z.object({ share: Share }).parse(await response.json()).share
}

export async function unshareConversation(id: string): Promise<void> {
  await request('DELETE', `${id}/share`)
}

export async function storeMark(id: string, mark: MarkOn, isSet: boolean): Promise<void> {
  await request('PUT', `${id}/marks`, { ...mark, isSet })
}

export async function stopAnswer(id: string): Promise<void> {
  await request('POST', `${id}/stop`)
}

async function request(method: string, path: string, body?: unknown): Promise<Response> {
  const given = body === undefined ? {} : { body: JSON.stringify(body) }
  const address = path.startsWith('?') ? `/api/conversations${path}` : `/api/conversations/${path}`
  const response = await fetch(address, { method, ...given })
  if (!response.ok) throw new RequestFailure(response.status)
  return response
}

async function readOne(response: Response): Promise<StoredConversation> {
  const { conversation } = One.parse(await response.json())
  if (!conversation) throw new RequestFailure(404)
  return conversation
}
