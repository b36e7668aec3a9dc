import { shortNameOf } from '#app/_wiki/names.ts'
import { respond } from '#app/api/_http/respond.ts'
import { unlessKnown } from '#app/api/_http/respond-read.ts'
import { siteText, statusText } from '#app/text.ts'
import { toChangesFeed } from '#lib/interfaces/changes-feed.ts'
import type { Claim } from '#lib/wiki/model.ts'
import { origin, wiki } from '#lib/wiring.ts'

// More than a reader of feeds misses in a week of editing.
const mostChanges = 100

/** The claims that changed last, for readers of feeds. */
export function GET(request: Request): Promise<Response> {
  return respond(() =>
    unlessKnown(request, async headers => {
      const [{ name, summary }, changes, stack, facets] = await Promise.all([
        wiki.head(),
        wiki.changedClaims(mostChanges),
        wiki.stack(),
        wiki.facets(),
      ])
      const entryNames = new Map(stack.flatMap(({ entries }) => entries.map(each => [each.slug, each.name])))
      const facetNames = new Map(facets.map(facet => [facet.slug, facet.name]))
      const nameClaim = ({ entry, facet, status }: Claim) => {
        const about = `${shortNameOf(entryNames.get(entry) ?? entry)}: ${facetNames.get(facet) ?? facet}`
        return status === 'current' ? about : `${about} (${statusText[status].label.toLowerCase()})`
      }
      const feed = toChangesFeed({ origin, name, summary, title: siteText.changes, changes, nameClaim })
      return new Response(feed, {
        headers: { ...headers, 'content-type': 'application/atom+xml; charset=utf-8' },
      })
    }),
  )
}
