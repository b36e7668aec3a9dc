import { z } from 'zod'
import { Answer } from '#lib/answer/answer.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import type { Conversation } from './read-conversation.ts'

/**
 * A conversation as it leaves the chat: exported, printed or shared. It holds the branch that was shown, the claims as they
 * were cited and the names to read them by. Of a withheld sentence it holds the reason alone, never the text.
 */
export const ConversationDocument = z.object({
  title: z.string(),
  entry: z.string(),
  entryName: z.string(),
  url: z.string(),
  turns: z.array(
    z.object({
      question: z.string(),
      /** Null when the answer had not begun. */
      answer: Answer.omit({ withheld: true, conversation: true, suggestions: true })
        .extend({ withheld: z.array(z.object({ reason: z.string() })) })
        .nullable(),
      isFinished: z.boolean(),
    }),
  ),
  entryNames: z.record(z.string(), z.string()),
  facetNames: z.record(z.string(), z.string()),
})
export type ConversationDocument = z.infer<typeof ConversationDocument>
export type DocumentTurn = ConversationDocument['turns'][number]

/** Takes a conversation with the names of its layer; a question whose answer is still being made is left out. */
export function toDocument(
  conversation: Pick<Conversation, 'title' | 'entry' | 'turns'>,
  lexicon: Pick<Lexicon, 'entries' | 'facets'>,
): ConversationDocument {
  const { entries } = lexicon
  const entry = entries.find(({ slug }) => slug === conversation.entry)
  return ConversationDocument.parse({
    title: conversation.title,
    entry: conversation.entry,
    entryName: entry?.name ?? conversation.entry,
    url: entry ? `/${entry.layer}/${entry.slug}` : '/',
    turns: conversation.turns
      .filter(({ status }) => status !== 'answering')
      .map(({ question, answer, status }) => ({ question, answer, isFinished: status === 'finished' })),
    entryNames: Object.fromEntries(entries.map(({ slug, name }) => [slug, name])),
    facetNames: Object.fromEntries(lexicon.facets.map(({ slug, name }) => [slug, name])),
  })
}
