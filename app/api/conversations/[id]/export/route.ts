import { z } from 'zod'
import { respond } from '#app/api/_http/respond.ts'
import { readSession } from '#app/api/_http/session.ts'
import { writeMarkdown } from '#lib/conversations/write-markdown.ts'
import { CairnError } from '#lib/errors.ts'
import { chat, origin } from '#lib/wiring.ts'

const Format = z.enum(['markdown', 'json'])

/** A conversation as a file: Markdown with footnotes, or JSON. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(async () => {
    const format = Format.safeParse(new URL(request.url).searchParams.get('format') ?? 'markdown')
    if (!format.success) {
      throw new CairnError('bad-input', 'format: expected markdown or json', { field: 'format' })
    }
    const document = await chat.export((await params).id, readSession(request))
    const name = `cairn-${document.entry}`
    return format.data === 'json'
      ? toFile(JSON.stringify(document, null, 2), `${name}.json`, 'application/json')
      : toFile(writeMarkdown(document, origin), `${name}.md`, 'text/markdown')
  })
}

function toFile(text: string, name: string, type: string): Response {
  return new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}
