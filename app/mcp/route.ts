import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { admitQuestion } from '#app/api/_http/admit-question.ts'
import { answerWhole } from '#app/api/_http/answer-whole.ts'
import { AskRequest } from '#app/api/_http/ask-request.ts'
import { CheckRequest } from '#app/api/_http/check-fields.ts'
import { maxTextBytes, parseFields } from '#app/api/_http/read-body.ts'
import { requireApiToken } from '#app/api/_http/require-token.ts'
import { respond } from '#app/api/_http/respond.ts'
import { requireSameOrigin } from '#app/api/_http/session.ts'
import { CairnError } from '#lib/errors.ts'
import { createMcpServer } from '#lib/interfaces/mcp-server.ts'
import { wiki, wire } from '#lib/wiring.ts'

const OpenAskRequest = AskRequest.partial({ entry: true })

/** The wiki by the Model Context Protocol: one JSON answer to each message, nothing kept between them. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireApiToken(request)
    requireSameOrigin(request)
    const transport = new WebStandardStreamableHTTPServerTransport({
      enableJsonResponse: true,
      maxRequestBodySize: maxTextBytes,
    })
    await createMcpServer(partsFor(request), await wiki.head()).connect(transport)
    return await transport.handleRequest(request)
  })
}

function partsFor(request: Request) {
  return {
    layers: wire.layers,
    search: wire.search,
    entry: wire.entry,
    claim: wire.claim,
    compare: wire.compare,
    ask: async (given: unknown) => {
      const { entry, ...asked } = parseFields(given, OpenAskRequest)
      await admitQuestion(request, null)
      return await answerWhole({ ...asked, entry: entry ?? (await getSubject(asked.question)) })
    },
    check: async (given: unknown) => {
      const asked = parseFields(given, CheckRequest)
      await admitQuestion(request, null)
      return await wiki.check(asked)
    },
  }
}

async function getSubject(question: string): Promise<string> {
  const entry = await wire.findSubject(question)
  if (entry !== null) return entry
  const problem = 'entry: the question names no entry of the wiki; name one, or give its slug.'
  throw new CairnError('bad-input', problem, { field: 'entry' })
}
