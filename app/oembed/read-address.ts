import {
  type DescribedPage,
  describeComparison,
  describeEntry,
  describeShared,
} from '#app/_cards/describe-page.ts'
import { CairnError } from '#lib/errors.ts'
import { origin, wiki } from '#lib/wiring.ts'

/**
 * The page at an address of this site, as other sites show it; `host` is what the asker calls this site by. Throws
 * `not-found` for an address that cannot be shown so.
 */
export async function readAddress(address: string, host: string | null): Promise<DescribedPage> {
  const url = new URL(address)
  if (![new URL(origin).host, host].includes(url.host)) return refuse()
  const [, first = '', second = '', ...more] = url.pathname.replace(/\/$/, '').split('/').map(decode)
  if (more.length > 0 || second === '') return refuse()
  if (first === 'shared') return (await describeShared(second)) ?? refuse()
  if (second === 'compare') {
    const layers = await wiki.layers()
    if (layers.every(({ slug }) => slug !== first)) return refuse()
    return await describeComparison(first, Object.fromEntries(url.searchParams))
  }
  const entry = await wiki.findEntry(second)
  return entry?.layer === first ? await describeEntry(first, second) : refuse()
}

function refuse(): never {
  const message = 'url: expected the address of an entry, a comparison or a shared conversation of this wiki.'
  throw new CairnError('not-found', message, { field: 'url' })
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return ''
  }
}
