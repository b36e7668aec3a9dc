import { shortNameOf } from '#app/_wiki/names.ts'
import { respond } from '#app/api/_http/respond.ts'
import { chatText } from '#app/text.ts'
import { CairnError } from '#lib/errors.ts'
import { access, wiki } from '#lib/wiring.ts'

interface Context {
  params: Promise<{ entry: string }>
}

/** Tells a page of another site what the chat about an entry is called, or why it may not show it: `{title}`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const response = await respond(async () => {
    requireEmbedder(request)
    const entry = await wiki.getEntry((await params).entry)
    const title = chatText.title(shortNameOf(entry.name))
    return Response.json({ title }, { headers: { 'cache-control': 'no-cache' } })
  })
  // A page that is refused may read why: its owner has to know.
  response.headers.set('access-control-allow-origin', '*')
  return response
}

function requireEmbedder(request: Request): void {
  const from = request.headers.get('origin') ?? 'this address'
  if (access.embedOrigins.includes(from)) return
  throw new CairnError(
    'forbidden',
    `${from} is not among the sites that may show this chat. Whoever runs this Cairn names them in CAIRN_EMBED_ORIGINS.`,
  )
}
