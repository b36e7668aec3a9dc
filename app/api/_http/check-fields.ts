import { z } from 'zod'
import { askFields } from './ask-fields.ts'

const maxTextCharacters = 20_000

/** What a text is checked against: one entry's claims, one layer's, or all of the wiki's. */
const scopeFields = {
  entry: askFields.entry.optional(),
  layer: z
    .string('expected the slug of a layer')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected the slug of a layer: small letters, digits and hyphens')
    .max(100)
    .optional(),
}

/** The fields of a text to check. */
const checkFields = {
  text: z
    .string('expected the text to check')
    .refine(text => text.isWellFormed(), 'this text is broken: it holds half of a character')
    .trim()
    .min(1, 'the text is empty')
    .max(maxTextCharacters, 'a text has at most 20,000 characters'),
  ...scopeFields,
}

export const CheckRequest = z.strictObject(checkFields)
