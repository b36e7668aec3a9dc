import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { admitQuestion } from '#app/api/_http/admit-question.ts'
import { answerWhole } from '#app/api/_http/answer-whole.ts'
import { AskRequest } from '#app/api/_http/ask-request.ts'
import { CheckRequest } from '#app/api/_http/check-fields.ts'
import { maxTextBytes, parseFields } from '#app/api/_http/read-body.ts'
import { requireApiToken } from '#app/api/_http/require-token.ts'
import { respond } from '#app/api/_http/respond.ts'
import { requireSameOrigin } from '#app/api/_http/session.ts'
import { unknownConversation } from '#lib/conversations/require-conversation.ts'
import { CairnError } from '#lib/errors.ts'
import { createMcpServer } from '#lib/interfaces/mcp-server.ts'
import { chat, wiki, wire } from '#lib/wiring.ts'

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
      return await answerWhole({ ...asked, entry: entry ?? (await getSubject(asked)) })
    },
    check: async (given: unknown) => {
      const asked = parseFields(given, CheckRequest)
      await admitQuestion(request, null)
      return await wiki.check(asked)
    },
  }
}

/** The entry that a question names; else the one its conversation was about last, or the nearest to its words. */
async function getSubject({
  question,
  conversation,
}: {
  question: string
  conversation?: string | undefined
}): Promise<string> {
  const entry =
    (await wire.findNamed(question)) ??
    (conversation === undefined ? await wire.findSubject(question) : await getLastSubject(conversation))
  if (entry !== null) return entry
  const problem = 'entry: the question names no entry of the wiki; name one, or give its slug.'
  throw new CairnError('bad-input', problem, { field: 'entry' })
}

async function getLastSubject(id: string): Promise<string> {
  const conversation = await chat.find(id, null)
  if (!conversation) throw unknownConversation()
  return conversation.turns.at(-1)?.entry ?? conversation.entry
}
