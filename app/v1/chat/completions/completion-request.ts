import { z } from 'zod'

const Content = z.union([
  z.string(),
  z.array(z.object({ type: z.string(), text: z.string().optional() })).transform(parts => {
    const texts = parts.flatMap(({ type, text }) => (type === 'text' && text !== undefined ? [text] : []))
    return texts.join('\n')
  }),
])

/** What a chat completion asks for, as far as Cairn heeds it. Other settings change nothing: answers come from claims. */
export const CompletionRequest = z.object({
  /** `cairn`, or `cairn:` with the slug of an entry. */
  model: z
    .string('expected cairn, or cairn:<entry>')
    .regex(/^cairn(?::[a-z0-9]+(?:-[a-z0-9]+)*)?$/, 'expected cairn, or cairn: and the slug of an entry'),
  messages: z
    .array(z.object({ role: z.string(), content: Content.nullish() }), 'expected the messages')
    .min(1, 'expected at least one message')
    .max(200, 'at most 200 messages'),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
})
export type CompletionRequest = z.infer<typeof CompletionRequest>

/** What the reader asked, oldest first; other messages are not believed and not read. */
export function questionsOf({ messages }: CompletionRequest): string[] {
  return messages.flatMap(({ role, content }) => (role === 'user' && content ? [content] : []))
}

/** The entry that a model's name carries, or null. */
export function entryOf({ model }: CompletionRequest): string | null {
  return model.split(':')[1] ?? null
}
