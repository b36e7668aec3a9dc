import { respond } from '#app/api/_http/respond.ts'
import { CairnError } from '#lib/errors.ts'

/** What no other route answers: the documented error, where Next would send a page. */
function refuse(): Promise<Response> {
  return respond(async () => {
    throw new CairnError('not-found', 'There is nothing at this address; /api/v1/layers is a place to begin.')
  })
}

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT }
