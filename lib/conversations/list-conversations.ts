import type { Database } from '#db/client.ts'
import * as queries from '#db/queries/conversations.ts'
import { findEntry } from '#lib/wiki/read-wiki.ts'

/** A conversation as a list shows it. */
export interface ConversationSummary {
  id: string
  title: string
  entry: string
  /** The entry's name and page; null once the wiki has dropped the entry. */
  entryName: string | null
  url: string | null
  questionCount: number
  updatedAt: number
  isShared: boolean
}

// More than a reader scrolls through; older ones come back by search no more than by scrolling, so the list says so.
const maxListed = 300

/** A session's conversations, the latest first: those whose title, questions or entry hold every word of the query. */
export async function listConversations(
  db: Database,
  session: string,
  query: string,
): Promise<ConversationSummary[]> {
  const rows = await queries.listConversations(db, session, maxListed)
  const asked = Map.groupBy(
    await queries.listQuestions(
      db,
      rows.map(({ id }) => id),
    ),
    ({ conversation }) => conversation,
  )
  const slugs = [...new Set(rows.map(({ entry }) => entry))]
  const entries = new Map(
    await Promise.all(slugs.map(async slug => [slug, await findEntry(db, slug)] as const)),
  )
  const words = fold(query).split(/\s+/)
  return rows.flatMap(row => {
    const questions = (asked.get(row.id) ?? []).map(({ question }) => question)
    const entry = entries.get(row.entry) ?? null
    const text = fold([row.name ?? '', entry?.name ?? row.entry, ...questions].join(' '))
    if (questions.length === 0 || !words.every(word => text.includes(word))) return []
    const { id, updatedAt, isShared } = row
    return [
      {
        ...{ id, updatedAt, isShared },
        title: row.name ?? questions[0] ?? '',
        entry: row.entry,
        entryName: entry?.name ?? null,
        url: entry && `/${entry.layer}/${entry.slug}`,
        questionCount: questions.length,
      },
    ]
  })
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}
