import type { Openness } from '#lib/wiki/model.ts'
import type { Item } from './landscape-file.ts'

// Licences by which sources may be read and not used at will, by how their names begin; none is approved by the Open
// Source Initiative.
const sourceAvailable =
  /^(?:BUSL|BSL-1\.1|Business Source|SSPL|Server Side Public|Elastic|Confluent|FSL|Functional Source|PolyForm|Commons Clause|CC-BY-NC|Redis Source|RSAL|Timescale)/i
const closed = /\b(?:proprietary|commercial|closed|not open source|all rights reserved)\b/i

/** How freely an item can be used, as far as it says; null where neither a licence nor `open_source` tells. */
export function opennessOf(item: Item): Openness | null {
  const license = licenseOf(item)
  if (license !== undefined) {
    if (closed.test(license)) return 'proprietary'
    return sourceAvailable.test(license) ? 'source-available' : 'open-source'
  }
  if (item.open_source === undefined) return null
  if (item.open_source === 'true') return 'open-source'
  return item.repo_url === undefined ? 'proprietary' : 'source-available'
}

/** The licence that an item names. */
export function licenseOf({ license, extra }: Item): string | undefined {
  return license ?? extra?.license
}
