import { closeDatabase } from '#db/client.ts'
import { type AgedClaim, listStaleClaims } from '#lib/editing/stale-claims.ts'
import { getEntry } from '#lib/wiki/read-wiki.ts'
import type { WikiCommand } from './command.ts'
import { numberOption } from './number-option.ts'

export const staleCommand: WikiCommand = {
  takes: '[--months <n>]',
  does: 'list claims by age and by the questions they answered',
  help: `Usage: npm run wiki -- stale [--months <n>] [--entry <slug>] [--json]

Lists the current claims in the database whose date is at least n months old (12 unless named), the oldest first, each with
how many answers of the conversations that are kept cite it; then claims without a date that answered questions, the most
asked first.`,
  count: [0, 0],
  options: { months: { type: 'string' }, entry: { type: 'string' }, json: { type: 'boolean' } },
  async run({ options }, { openDatabase }) {
    const months = numberOption(options.months, '--months', 12)
    const db = await openDatabase()
    try {
      if (typeof options.entry === 'string') await getEntry(db, options.entry)
      const all = await listStaleClaims(db, months, new Date())
      const claims = all.filter(({ id }) => options.entry === undefined || id.startsWith(`${options.entry}/`))
      return options.json === true ? JSON.stringify(claims, null, 2) : listClaims(claims, months)
    } finally {
      await closeDatabase(db)
    }
  },
}

function listClaims(claims: readonly AgedClaim[], months: number): string {
  const dated = claims.filter(claim => claim.months !== null)
  const head = `${dated.length} current claims are ${months} months old or older; ${claims.length - dated.length} without a date answered questions.`
  const lines = claims.map(({ id, text, asOf, months: age, answered }) =>
    [
      (age === null ? 'no date' : `${age} months (${asOf})`).padEnd(24),
      `answered ${answered}`.padEnd(14),
      `${id}: ${text}`,
    ].join(' '),
  )
  return [head, ...lines].join('\n')
}
