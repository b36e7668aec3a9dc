/** A claim's name within its entry, by which its page is addressed: `pricing-1` of `akash-network/pricing-1`. */
export function anchorOf(claim: { id: string; entry: string }): string {
  return claim.id.slice(claim.entry.length + 1)
}

/** Where a claim stands: `/infrastructure/akash-network#pricing-1`. */
export function addressOf(claim: { id: string; entry: string; layer: string }): string {
  return `/${claim.layer}/${claim.entry}#${anchorOf(claim)}`
}

/** A project's name without what stands in brackets behind it. */
export function shortNameOf(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*$/, '')
}

// Hosts that carry what others publish: there the first step of the path names the publisher.
const carriers = new Set(['github.com', 'gitlab.com', 'huggingface.co', 'medium.com', 'x.com', 'youtube.com'])

/** Who publishes an address, as far as it tells: its host without `www.`, and on hosts that carry others, whose page it is. */
export function publisherOf(url: string): string {
  const { hostname, pathname } = new URL(url)
  const host = hostname.replace(/^www\./, '')
  const [, owner = ''] = pathname.split('/')
  return carriers.has(host) && owner !== '' ? `${host}/${owner}` : host
}
