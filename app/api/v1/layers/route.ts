import { allowRead, respondRead } from '#app/api/_http/respond-read.ts'
import { wire } from '#lib/wiring.ts'

export const dynamic = 'force-dynamic'

/** All layers with their entries. */
export function GET(request: Request): Promise<Response> {
  return respondRead(request, () => wire.layers())
}

export { allowRead as OPTIONS }
