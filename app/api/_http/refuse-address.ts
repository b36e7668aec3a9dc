import { CairnError } from '#lib/errors.ts'
import { respond } from './respond.ts'

/** A route for addresses that no other one answers: the documented error, where Next would send a page. */
export function refuseAddress(begin: string): () => Promise<Response> {
  return () =>
    respond(async () => {
      throw new CairnError('not-found', `There is nothing at this address; ${begin}`)
    })
}
