import { describeEntry } from '#app/_cards/describe-page.ts'
import { drawCard } from '#app/_cards/draw-card.tsx'

interface Context {
  params: Promise<{ layer: string; entry: string }>
}

// Drawn when first asked for, then kept until the wiki changes, as the page is.
export const dynamic = 'force-static'
export const generateStaticParams = () => []
export const revalidate = 86400

/** An entry in one picture, as other sites show it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { layer, entry } = await params
  return drawCard(await describeEntry(layer, entry), { 'cache-control': 'public, max-age=3600' })
}
