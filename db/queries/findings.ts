import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { findings } from '#db/schema.ts'

export type FindingRow = typeof findings.$inferSelect
export type FindingKind = FindingRow['kind']

/** Adds findings; those that are known already stay as they are. */
export async function insertFindings(db: Database, rows: readonly FindingRow[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insert(findings)
      .values([...rows])
      .onConflictDoNothing()
}

export async function deleteFinding(db: Database, id: string): Promise<void> {
  await db.delete(findings).where(eq(findings.id, id))
}

/** Deletes what was found of certain kinds in an answer. */
export async function deleteFindingsOf(
  db: Database,
  message: string,
  kinds: readonly FindingKind[],
): Promise<void> {
  await db.delete(findings).where(and(eq(findings.message, message), inArray(findings.kind, [...kinds])))
}

/** What was found of certain kinds in some answers. */
export async function listFindingsOf(
  db: Database,
  messages: readonly string[],
  kinds: readonly FindingKind[],
): Promise<FindingRow[]> {
  return await db
    .select()
    .from(findings)
    .where(and(inArray(findings.message, [...messages]), inArray(findings.kind, [...kinds])))
    .orderBy(asc(findings.id))
}

/** The latest findings, latest first. */
export async function listFindings(db: Database, limit: number): Promise<FindingRow[]> {
  return await db.select().from(findings).orderBy(desc(findings.createdAt), asc(findings.id)).limit(limit)
}
