import { z } from 'zod'
import { admitQuestion } from '#app/api/_http/admit-question.ts'
import { askFields } from '#app/api/_http/ask-fields.ts'
import { parseFields, readBody } from '#app/api/_http/read-body.ts'
import { requireApiToken } from '#app/api/_http/require-token.ts'
import { respond } from '#app/api/_http/respond.ts'
import { requireSameOrigin } from '#app/api/_http/session.ts'
import { addressHeader } from '#lib/telemetry/watch-requests.ts'
import { chat } from '#lib/wiring.ts'
import { CompletionRequest, questionsOf } from './completion-request.ts'
import { findEntry } from './find-entry.ts'
import { recallPlace, rememberPlace } from './known-conversations.ts'
import { toCompletion, toCompletionStream } from './to-completion.ts'

/** The last question; what is wrong with it is wrong with the messages. */
const LastMessage = z.object({ messages: askFields.question })

/** Answers the last question of a chat in the shape of OpenAI's chat completions. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireApiToken(request)
    requireSameOrigin(request)
    const asked = await readBody(request, CompletionRequest)
    const questions = questionsOf(asked)
    const { messages: question } = parseFields({ messages: questions.at(-1) ?? '' }, LastMessage)
    await admitQuestion(request, null)

    const asker = askerOf(request, asked.model)
    const place = recallPlace({ ...asker, questions: questions.slice(0, -1) })
    const entry = await findEntry(asked, questions, place?.entry ?? null)
    const before = place && { conversation: place.conversation, after: place.message }
    const started = await chat.ask({ entry, question, ...before, session: null })
    const { conversation, message } = started
    rememberPlace({ ...asker, questions }, { conversation, message, entry })

    const head = { id: `chatcmpl-${message}`, created: Math.floor(Date.now() / 1000), model: asked.model }
    if (!asked.stream) return Response.json(await toCompletion(started, head))
    const stream = toCompletionStream(started, head, asked.stream_options?.include_usage ?? false)
    return new Response(stream, {
      headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
    })
  })
}

function askerOf(request: Request, model: string) {
  const { headers } = request
  return {
    address: headers.get(addressHeader) ?? 'unknown',
    authorization: headers.get('authorization') ?? '',
    model,
  }
}
