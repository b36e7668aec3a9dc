import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseDocument } from 'yaml'
import { CairnProcess } from './cairn-process.ts'
import { type Findings, type Setting, scaled } from './part.ts'

/**
 * Kills an import at a random moment, again and again, while the server runs. The wiki must be wholly the one before or
 * wholly the one after.
 */
export async function killImporter({ random, share, say }: Setting): Promise<Findings> {
  const rounds = scaled(100, share, 5)
  const cairn = new CairnProcess()
  const other = mkdtempSync(join(tmpdir(), 'cairn-seeds-'))
  const broken: string[] = []
  const count = { old: 0, new: 0 }
  try {
    cpSync('seeds', other, { recursive: true })
    changeEveryEntry(other)
    cairn.importWikiToEnd(other)
    const changed = readWiki(cairn)
    cairn.importWikiToEnd('seeds')
    const plain = readWiki(cairn)
    const importMs = await time(() => cairn.importWikiToEnd(other))
    let before = changed
    for (let round = 1; round <= rounds; round += 1) {
      const after = before === plain ? changed : plain
      const child = cairn.importWiki(after === plain ? 'seeds' : other)
      // The moments that matter lie at the end, where it writes.
      await sleep(importMs * (0.3 + random() * 0.8))
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      const now = readWiki(cairn)
      if (now !== before && now !== after)
        broken.push(`round ${round}: the wiki is neither the old nor the new one`)
      count[now === after ? 'new' : 'old'] += 1
      before = now === after ? after : before
      if (round % 25 === 0) say(`killed ${round} imports, ${broken.length} broken`)
    }
  } finally {
    await cairn.remove()
    rmSync(other, { recursive: true, force: true })
  }
  return {
    figures: { 'kills of the importer': rounds, 'wiki wholly old': count.old, 'wiki wholly new': count.new },
    broken,
  }
}

/** What each import makes anew, whatever it imports: the claims' numbers and the time of their change. */
const madeByImport = ['row', 'changed_at']

/** Everything that is read of a wiki, and whether the search index agrees with it. */
function readWiki(cairn: CairnProcess): string {
  return cairn.read(database => {
    const [integrity] = database.pragma('integrity_check') as { integrity_check: string }[]
    const tables = ['layers', 'facets', 'entries', 'claims', 'sources', 'claim_sources', 'wiki']
    const rows = tables.map(table => {
      const columns = (database.pragma(`table_info(${table})`) as { name: string }[])
        .map(({ name }) => name)
        .filter(name => !madeByImport.includes(name))
      return database
        .prepare(`SELECT ${columns.map(name => `"${name}"`).join()} FROM ${table} ORDER BY 1, 2`)
        .all()
    })
    const indexed = database
      .prepare('SELECT count(*) FROM claims WHERE row NOT IN (SELECT rowid FROM claim_search)')
      .pluck()
      .get()
    // Every claim differs between the two wikis, so all of one were changed by one import.
    const imports = database.prepare('SELECT count(DISTINCT changed_at) FROM claims').pluck().get()
    return JSON.stringify([integrity, rows, indexed, imports])
  })
}

function changeEveryEntry(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.yaml') || !path.includes('/')) continue
    const document = parseDocument(readFileSync(join(folder, path), 'utf8'))
    document.set('tagline', `${document.get('tagline')} Changed.`)
    const claims = document.get('claims') as { items: unknown[] }
    for (const index of claims.items.keys())
      document.setIn(['claims', index, 'text'], `In short: ${document.getIn(['claims', index, 'text'])}`)
    writeFileSync(join(folder, path), String(document))
  }
}

async function time(run: () => void): Promise<number> {
  const startedAt = performance.now()
  run()
  return performance.now() - startedAt
}
