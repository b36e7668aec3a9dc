import type Sqlite from 'better-sqlite3'

// As many rows as an import writes at once where there are many.
const MANY_ROWS = 1_000

/**
 * Puts off the indexes of SQLite tables that are empty while many rows are written into them: built from all rows in
 * order, they take a fraction of the time. Those that keep rows unique stay. For use within one transaction, so that
 * nobody else ever sees a table without its indexes.
 */
export class PutOffIndexes {
  readonly #client: Sqlite.Database
  readonly #seen = new Set<string>()
  #texts: string[] = []

  constructor(client: Sqlite.Database) {
    this.#client = client
  }

  /** To be called before so many rows are inserted. */
  expect(table: string, rows: number): void {
    if (rows < MANY_ROWS || this.#seen.has(table)) return
    this.#seen.add(table)
    if (this.#client.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get()) return
    const indexes = this.#client
      .prepare(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql LIKE 'CREATE INDEX%'",
      )
      .all(table) as { name: string; sql: string }[]
    for (const { name, sql } of indexes) {
      this.#client.exec(`DROP INDEX "${name}"`)
      this.#texts.push(sql)
    }
  }

  /** Builds what was put off. */
  build(): void {
    for (const text of this.#texts) this.#client.exec(text)
    this.#texts = []
  }
}
