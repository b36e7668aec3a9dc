import { CairnError } from '#lib/errors.ts'

/** Runs a route and turns what it throws into the documented error; a defect is logged and shown as `internal`. */
export async function respond(route: () => Promise<Response>): Promise<Response> {
  try {
    return await route()
  } catch (error) {
    return toErrorResponse(error)
  }
}

function toErrorResponse(error: unknown): Response {
  if (error instanceof CairnError) {
    const { code, message, field, status } = error
    return Response.json({ error: { code, message, ...(field === null ? {} : { field }) } }, { status })
  }
  console.error(error)
  const message = 'Something went wrong on the server. Nothing you sent was lost; please try again.'
  return Response.json({ error: { code: 'internal', message } }, { status: 500 })
}
