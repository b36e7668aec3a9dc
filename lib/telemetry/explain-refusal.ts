import type { IncomingMessage, ServerResponse } from 'node:http'

const words: Record<number, [code: string, message: string]> = {
  400: ['bad-input', 'The address of this request cannot be read.'],
  405: ['method-not-allowed', 'This address does not take requests of this method.'],
}

/**
 * Lets programs have the documented error where Next refuses a request before any route sees it: an address that is
 * broken, a method that a route does not have. Next ends such responses without words.
 */
export function explainRefusal(request: IncomingMessage, response: ServerResponse): void {
  if (!/^\/(api|v1|mcp)([/?]|$)/.test(request.url ?? '')) return
  const end = response.end.bind(response) as (...rest: unknown[]) => ServerResponse
  response.end = (...rest: unknown[]) => {
    const refusal = response.headersSent ? undefined : words[response.statusCode]
    const isJson = String(response.getHeader('content-type')).startsWith('application/json')
    if (!refusal || isJson) return end(...rest)
    const [code, message] = refusal
    response.removeHeader('content-length')
    response.setHeader('content-type', 'application/json')
    return end(request.method === 'HEAD' ? undefined : JSON.stringify({ error: { code, message } }))
  }
}
