import { toMarkdown } from '#lib/compare/to-markdown.ts'
import { origin } from '#lib/wiring.ts'
import { comparisonWordsOf } from '../comparison-words.ts'
import { readComparison } from '../read-comparison.ts'

interface Context {
  params: Promise<{ layer: string }>
}

/** A comparison to take along, by the same address as its page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const { comparison, noun } = await readComparison((await params).layer, query)
  return new Response(toMarkdown(comparison, comparisonWordsOf(comparison, noun, origin)), {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': 'attachment; filename="comparison.md"',
    },
  })
}
