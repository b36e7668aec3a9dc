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

/** Who publishes an address: its host without `www.`. */
export function publisherOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}
