import { allowRead, respondRead } from '#app/api/_http/respond-read.ts'
import { wire } from '#lib/wiring.ts'

export const dynamic = 'force-dynamic'

/** One entry with its claims and its siblings. */
export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return respondRead(request, async () => wire.entry((await params).slug), { isForPages: true })
}

export { allowRead as OPTIONS }
