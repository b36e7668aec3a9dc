import type { Database } from '#db/client.ts'
import { DatabaseBusyError } from '#db/database-busy-error.ts'
import { copyRows, describeContent, type TableContent } from '#db/queries/copy.ts'
import { CairnError } from '#lib/errors.ts'
import { termReader } from '#lib/language/search-terms.ts'

/**
 * Copies a whole Cairn, wiki and conversations, into an empty database, and checks that every table there holds the same
 * rows; returns what each holds. Throws `bad-input` when the other database is not empty, and `unavailable` when it is
 * busy or when rows changed while they were copied.
 */
export async function copyCairn(
  from: Database,
  to: Database,
  onTable: (table: string) => void = () => {},
): Promise<TableContent[]> {
  const held = (await describeContent(to)).filter(({ rows }) => rows > 0)
  if (held.length > 0) {
    const tables = held.map(({ table, rows }) => `${rows} rows in ${table}`).join(', ')
    throw new CairnError('bad-input', `The other database is not empty: ${tables}. Nothing was copied.`)
  }
  try {
    await copyRows(from, to, termReader, onTable)
  } catch (cause) {
    if (!(cause instanceof DatabaseBusyError)) throw cause
    const message = 'The other database is busy: another program is writing to it. Nothing was copied.'
    throw new CairnError('unavailable', message, { cause })
  }
  const copied = await describeContent(to)
  const given = new Map((await describeContent(from)).map(content => [content.table, content.hash]))
  const different = copied.filter(({ table, hash }) => given.get(table) !== hash).map(({ table }) => table)
  if (different.length === 0) return copied
  throw new CairnError(
    'unavailable',
    `These tables are not the same in both databases: ${different.join(', ')}. Were they written to while they were copied? Empty the other database and copy again with no server running.`,
  )
}
