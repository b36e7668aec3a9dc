import { processWide } from './telemetry/process-wide.ts'

/** What pages are kept by, and who may show them in a frame. */
export interface PageSource {
  readVersion(): Promise<string>
  embedOrigins: readonly string[]
}

/**
 * Handed to the page cache by the server that starts. Next loads that file outside its bundle, where the database's modules
 * would be read one by one, a third of a second long, and a second connection would be kept. Null while a site is built.
 */
export const pageSource = processWide<{ current: PageSource | null }>('page-source', () => ({
  current: null,
}))
