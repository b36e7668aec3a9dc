import { readEntryOf } from '#app/api/_http/read-entry-of.ts'
import { respond } from '#app/api/_http/respond.ts'

interface Context {
  params: Promise<{ layer: string; entry: string }>
}

/** The entry as `/api/v1/entries/{slug}` gives it, at the address of its page with `.json` behind it. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return respond(async () => Response.json(await readEntryOf(await params)))
}
