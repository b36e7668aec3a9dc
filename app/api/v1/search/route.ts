import { readQuery, SearchQuery } from '#app/api/_http/read-query.ts'
import { allowRead, respondRead } from '#app/api/_http/respond-read.ts'
import { wire } from '#lib/wiring.ts'

export const dynamic = 'force-dynamic'

/** The claims that hold the words of a query, page by page. */
export function GET(request: Request): Promise<Response> {
  return respondRead(request, async () => {
    const { q, ...page } = readQuery(request, SearchQuery)
    return await wire.search(q, page)
  })
}

export { allowRead as OPTIONS }
