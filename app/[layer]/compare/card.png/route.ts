import { describeComparison } from '#app/_cards/describe-page.ts'
import { drawCard } from '#app/_cards/draw-card.tsx'

interface Context {
  params: Promise<{ layer: string }>
}

/** A comparison in one picture, as other sites show it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const page = await describeComparison((await params).layer, query)
  return drawCard(page, { 'cache-control': 'public, max-age=3600' })
}
