import { allowRead, respondRead } from '#app/api/_http/respond-read.ts'
import { wire } from '#lib/wiring.ts'

export const dynamic = 'force-dynamic'

/** One claim with its sources. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ entry: string; claim: string }> },
): Promise<Response> {
  return respondRead(request, async () => {
    const { entry, claim } = await params
    return await wire.claim(`${entry}/${claim}`)
  })
}

export { allowRead as OPTIONS }
