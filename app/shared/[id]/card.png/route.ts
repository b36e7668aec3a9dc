import { describeShared } from '#app/_cards/describe-page.ts'
import { drawCard } from '#app/_cards/draw-card.tsx'
import { respond } from '#app/api/_http/respond.ts'
import { CairnError } from '#lib/errors.ts'

interface Context {
  params: Promise<{ id: string }>
}

/** A shared conversation in one picture, as other sites show it. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    const page = await describeShared((await params).id)
    if (!page) throw new CairnError('not-found', 'Nothing is shared at this address, or no longer.')
    // Sharing may end at any time, and the picture with it.
    return drawCard(page, { 'cache-control': 'no-store' })
  })
}
