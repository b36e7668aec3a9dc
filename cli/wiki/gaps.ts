import { closeDatabase } from '#db/client.ts'
import type { FindingKind } from '#db/queries/findings.ts'
import { type Gap, readGaps } from '#lib/conversations/read-gaps.ts'
import { getEntry } from '#lib/wiki/read-wiki.ts'
import type { WikiCommand } from './command.ts'

const kinds: Record<FindingKind, string> = {
  unanswered: 'Asked, and not answered',
  withheld: 'Drafted, and withheld',
  'wrong-source': 'Citations that readers dispute',
  'not-helpful': 'Answers that did not help',
}

export const gapsCommand: WikiCommand = {
  takes: '[--entry <slug>]',
  does: 'list what readers asked in vain',
  help: `Usage: npm run wiki -- gaps [--entry <slug>] [--json]

Lists what the database keeps for editors, as the page /quality shows it: questions that were refused, by entry, facet and
topic (words that say nothing of who asked), sentences that were withheld, and citations and answers that readers marked.
The most frequent come first.`,
  count: [0, 0],
  options: { entry: { type: 'string' }, json: { type: 'boolean' } },
  async run({ options }, { openDatabase }) {
    const db = await openDatabase()
    try {
      const all = await readGaps(db)
      const { entry: asked } = options
      const gaps = asked === undefined ? all : all.filter(({ entry }) => entry === asked)
      // Of an entry that was taken away, readers may still have asked in vain.
      if (typeof asked === 'string' && gaps.length === 0) await getEntry(db, asked)
      return options.json === true ? JSON.stringify(gaps, null, 2) : listGaps(gaps)
    } finally {
      await closeDatabase(db)
    }
  },
}

function listGaps(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return 'Nothing yet: no refusal, no withheld sentence, no objection.'
  const byKind = Map.groupBy(gaps, ({ kind }) => kind)
  return (Object.keys(kinds) as FindingKind[])
    .flatMap(kind => {
      const own = byKind.get(kind)
      return own ? [[kinds[kind], ...own.map(listGap)].join('\n')] : []
    })
    .join('\n\n')
}

function listGap({ entry, facet, topic, reason, claim, count, latest }: Gap): string {
  const what = [facet, topic, reason, claim && `${claim.id}: ${claim.text}`].filter(part => part !== null)
  return `  ${String(count).padStart(4)}x ${entry}: ${what.length === 0 ? 'a topic that cannot be shown' : what.join(' · ')} (latest ${latest})`
}
