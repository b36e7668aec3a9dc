import { processWide } from './telemetry/process-wide.ts'

/** What pages are kept by, and who may show them in a frame. */
export interface PageSource {
  readVersion(): Promise<string>
  embedOrigins: readonly string[]
}

/**
 * Handed to the page cache by the server that starts, which has the connection to the database. Null while a site is built.
 */
export const pageSource = processWide<{ current: PageSource | null }>('page-source', () => ({
  current: null,
}))
