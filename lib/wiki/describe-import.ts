import type { ImportReport } from './import-wiki.ts'

type EntryChange = ImportReport['entries'][number]

const maxEntriesShown = 100
const maxClaimsShown = 50

/**
 * Tells what an import did: a line of counts for each kind of change, then each entry with its claims by name.
 * Long lists are cut, with how many more there are.
 */
export function describeImport({ entries, isStackChanged, isIndexRebuilt, version }: ImportReport): string[] {
  const rebuilt = isIndexRebuilt ? ['The search index was built anew.'] : []
  const head = `The wiki is at version ${version}.`
  if (entries.length === 0 && !isStackChanged) return [...rebuilt, `Nothing changed. ${head}`]
  const shown = entries.slice(0, maxEntriesShown).flatMap(describeEntry)
  const hidden = entries.length - maxEntriesShown
  return [
    ...(['added', 'changed', 'removed'] as const).map(kind => countChanges(kind, entries)),
    ...(isStackChanged ? ['The layers, their traits, the facets or the order of entries changed.'] : []),
    ...rebuilt,
    ...shown,
    ...(hidden > 0 ? [`… and ${count(hidden, 'more entry', 'more entries')}`] : []),
    head,
  ]
}

function countChanges(kind: EntryChange['kind'], entries: readonly EntryChange[]): string {
  const ofKind = entries.filter(entry => entry.kind === kind).length
  const claims = entries.reduce((sum, entry) => sum + entry.claims[kind].length, 0)
  const title = `${kind[0]?.toUpperCase()}${kind.slice(1)}:`.padEnd(9)
  return `${title}${count(ofKind, 'entry', 'entries')}, ${count(claims, 'claim', 'claims')}`
}

function describeEntry({ layer, slug, kind, claims, parts }: EntryChange): string[] {
  const lines = (['added', 'changed', 'removed'] as const)
    .filter(change => claims[change].length > 0)
    .map(change => `    ${change}: ${listNames(claims[change])}`)
  if (parts.length > 0) lines.push(`    also changed: ${parts.join(', ')}`)
  return [`  ${layer}/${slug} ${kind}`, ...lines]
}

function listNames(ids: readonly string[]): string {
  const names = ids.slice(0, maxClaimsShown).map(id => id.slice(id.indexOf('/') + 1))
  const hidden = ids.length - names.length
  return hidden > 0 ? `${names.join(', ')} and ${hidden.toLocaleString('en')} more` : names.join(', ')
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}
