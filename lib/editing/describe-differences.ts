import type { TextPart } from '#lib/conversations/claim-changes.ts'
import type { ClaimDifference, EntryDifference } from './diff-versions.ts'

/** Differences as text: counts, then a paragraph for each entry. Words that went stand in [-…-], those that came in {+…+}. */
export function describeDifferences(differences: readonly EntryDifference[]): string {
  if (differences.length === 0) return 'No differences.'
  const claims = differences.flatMap(entry => entry.claims)
  const count = (kind: ClaimDifference['kind']) => claims.filter(claim => claim.kind === kind).length
  const statuses = claims.filter(claim => claim.kind === 'changed' && claim.change?.status).length
  return [
    `${differences.length} ${differences.length === 1 ? 'entry differs' : 'entries differ'}. Claims: ${count('added')} added, ${count('removed')} removed, ${count('changed')} changed, ${statuses} of those in status.`,
    ...differences.map(describeEntry),
  ].join('\n\n')
}

function describeEntry({ slug, layer, kind, parts, claims }: EntryDifference): string {
  return [
    `${layer}/${slug}${kind === 'changed' ? '' : ` ${kind}`}`,
    ...parts.map(({ part, from, to }) => `  ${part}: ${from} -> ${to}`),
    ...claims.flatMap(describeClaim),
  ].join('\n')
}

function describeClaim(claim: ClaimDifference): string[] {
  const name = claim.id.slice(claim.id.indexOf('/') + 1)
  if (claim.kind !== 'changed') return [`  ${claim.kind === 'added' ? '+' : '-'} ${name}: ${claim.text}`]
  const { change, facet } = claim
  const { text = null, status = null, asOf = null, sources = null } = change ?? {}
  return [
    `  ~ ${name}${text ? `: ${describeText(text)}` : ''}`,
    ...(facet ? [`      facet: ${facet.from} -> ${facet.to}`] : []),
    ...(status
      ? [`      status: ${status.from} -> ${status.to}${status.by === null ? '' : `, by ${status.by}`}`]
      : []),
    ...(asOf ? [`      as of: ${asOf.from ?? 'none'} -> ${asOf.to ?? 'none'}`] : []),
    ...(sources?.added.map(title => `      source added: ${title}`) ?? []),
    ...(sources?.removed.map(title => `      source removed: ${title}`) ?? []),
  ]
}

function describeText(parts: readonly TextPart[]): string {
  return parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('')
}
