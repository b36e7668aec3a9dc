import { allowRead, respondRead } from '#app/api/_http/respond-read.ts'
import { wire } from '#lib/wiring.ts'

export const dynamic = 'force-dynamic'

/** One claim with its sources. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ entry: string; claim: string }> },
): Promise<Response> {
  const read = async () => {
    const { entry, claim } = await params
    return await wire.claim(`${entry}/${claim}`)
  }
  return respondRead(request, read, { isForPages: true })
}

export { allowRead as OPTIONS }
