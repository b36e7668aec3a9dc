import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { closeDatabase, type Database, openDatabase } from '#db/client.ts'
import { importWiki } from '#lib/wiki/import-wiki.ts'

export interface ShedClaim {
  text: string
  facet?: string
  status?: string
  by?: string
  asOf?: string
}

/** Runs something on a wiki of one layer whose only entry holds these claims, from a source of this title. */
export async function withShed<T>(
  name: string,
  claims: readonly ShedClaim[],
  sourceTitle: string,
  run: (db: Database) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-shed-'))
  const db = await openDatabase(':memory:')
  try {
    mkdirSync(join(folder, 'tools'))
    writeFileSync(
      join(folder, 'stack.yaml'),
      stringify({
        name: 'The Shed',
        summary: 'What is in it.',
        layers: [{ slug: 'tools', name: 'Tools', summary: 'What one works with.', entries: ['subject'] }],
        facets: [
          { slug: 'overview', name: 'Overview', also: ['what is', 'about'] },
          { slug: 'pricing', name: 'Pricing', also: ['cost', 'price'] },
          { slug: 'limits', name: 'Limits', also: ['limit'] },
        ],
      }),
    )
    writeFileSync(
      join(folder, 'tools/subject.yaml'),
      stringify({
        ...{ name, openness: 'open-source', tagline: 'A subject.' },
        sources: { manual: { title: sourceTitle, url: 'https://shed.example/manual', kind: 'docs' } },
        claims: claims.map(({ facet = 'overview', ...claim }, index) => ({
          ...{ id: `c-${index + 1}`, facet, sources: ['manual'] },
          ...claim,
        })),
      }),
    )
    await importWiki(db, folder)
    return await run(db)
  } finally {
    await closeDatabase(db)
    rmSync(folder, { recursive: true })
  }
}
