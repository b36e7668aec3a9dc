import { PageQuery, readQuery } from '#app/api/_http/read-query.ts'
import { allowRead, respondRead } from '#app/api/_http/respond-read.ts'
import { wire } from '#lib/wiring.ts'

export const dynamic = 'force-dynamic'

/** The ids of all sources, page by page. */
export function GET(request: Request): Promise<Response> {
  return respondRead(request, async () => wire.sources(readQuery(request, PageQuery)))
}

export { allowRead as OPTIONS }
