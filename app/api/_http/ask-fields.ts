import { z } from 'zod'

const maxQuestionCharacters = 2_000

/** A browser's or the server's own name for a question. */
export const QuestionId = z
  .string('expected the id of a question')
  .regex(/^[\w-]{8,64}$/, 'expected 8 to 64 letters, digits, - or _')

/** The fields by which a question is asked. History is read from the database, never from a request. */
export const askFields = {
  entry: z
    .string('expected the slug of an entry')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected the slug of an entry: small letters, digits and hyphens')
    .max(100),
  question: z
    .string('expected the question as text')
    .refine(text => text.isWellFormed(), 'this text is broken: it holds half of a character')
    .transform(withoutControls)
    .pipe(
      z
        .string()
        .trim()
        .min(1, 'the question is empty')
        .max(maxQuestionCharacters, 'a question has at most 2,000 characters'),
    ),
  conversation: z.uuid('expected the id of a conversation').optional(),
}

/** A text without control, bidirectional and zero-width characters: they carry no meaning, and can make it look like what it is not. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, character => (/\s/.test(character) ? ' ' : ''))
}
