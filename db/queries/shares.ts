import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { shares } from '#db/schema.ts'

export type ShareRow = typeof shares.$inferSelect

export async function findShare(db: Database, id: string): Promise<ShareRow | undefined> {
  return await db.query.shares.findFirst({ where: eq(shares.id, id) })
}

export async function findShareOf(db: Database, conversation: string): Promise<ShareRow | undefined> {
  return await db.query.shares.findFirst({ where: eq(shares.conversation, conversation) })
}

/** Stores what a conversation's public page shows; a conversation that was shared before keeps its address. */
export async function upsertShare(db: Database, share: ShareRow): Promise<string> {
  const { content, sharedAt } = share
  const [stored] = await db
    .insert(shares)
    .values(share)
    .onConflictDoUpdate({ target: shares.conversation, set: { content, sharedAt } })
    .returning({ id: shares.id })
  return stored?.id ?? share.id
}

/** Takes the content from a public page. Its address is kept for the next time. */
export async function clearShare(db: Database, conversation: string): Promise<void> {
  await db.update(shares).set({ content: null }).where(eq(shares.conversation, conversation))
}
