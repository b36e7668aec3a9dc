import { toCitedClaim } from '#lib/answer/cited-claim.ts'
import type { Claim } from '#lib/wiki/model.ts'
import { escapeXml } from './escape-xml.ts'

/** What a feed of changed claims is made of. */
export interface ChangesFeed {
  origin: string
  /** The wiki's name, and what it is. */
  name: string
  summary: string
  title: string
  /** The latest first. */
  changes: readonly { claim: Claim; changedAt: Date }[]
  /** A claim's heading: whose it is, on what and how it stands. */
  nameClaim: (claim: Claim) => string
}

/**
 * Changed claims as an Atom feed (RFC 4287). A claim is the same item however often it changes, so that a reader of feeds
 * shows it anew when `updated` has moved on.
 */
export function toChangesFeed({ origin, name, summary, title, changes, nameClaim }: ChangesFeed): string {
  // A feed has to say when it changed, even one that holds nothing yet.
  const [latest] = changes
  const updated = (latest?.changedAt ?? new Date(0)).toISOString()
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${escapeXml(`${origin}/changes.atom`)}</id>
<title>${escapeXml(`${name}: ${title}`)}</title>
${summary === '' ? '' : `<subtitle>${escapeXml(summary)}</subtitle>\n`}<updated>${updated}</updated>
<author><name>${escapeXml(name)}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(`${origin}/changes.atom`)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(`${origin}/`)}"/>
${changes.map(({ claim, changedAt }) => toItem(claim, changedAt, origin, nameClaim(claim))).join('\n')}
</feed>
`
}

function toItem(claim: Claim, changedAt: Date, origin: string, title: string): string {
  const address = escapeXml(`${origin}${toCitedClaim(claim).url}`)
  const sources = claim.sources.map(
    source => `<li><a href="${escapeXml(source.url)}">${escapeXml(source.title)}</a></li>`,
  )
  const html = `<p>${escapeXml(claim.text)}</p><ul>${sources.join('')}</ul>`
  return `<entry>
<id>${address}</id>
<title>${escapeXml(title)}</title>
<updated>${changedAt.toISOString()}</updated>
<link rel="alternate" type="text/html" href="${address}"/>
<category term="${escapeXml(claim.facet)}"/>
<content type="html">${escapeXml(html)}</content>
</entry>`
}
