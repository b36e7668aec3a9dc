import { CompareQuery, readQuery } from '#app/api/_http/read-query.ts'
import { allowRead, respondRead } from '#app/api/_http/respond-read.ts'
import { wire } from '#lib/wiring.ts'

export const dynamic = 'force-dynamic'

/** Entries of one layer side by side, every cell with its citations. */
export function GET(request: Request): Promise<Response> {
  return respondRead(request, async () => {
    const { entries, facets } = readQuery(request, CompareQuery)
    return await wire.compare(entries, facets)
  })
}

export { allowRead as OPTIONS }
