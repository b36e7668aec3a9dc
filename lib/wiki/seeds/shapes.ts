import { z } from 'zod'
import { ClaimStatus, Openness, SourceKind } from '#lib/wiki/model.ts'
import { findForbidden, nameCharacter } from './forbidden-characters.ts'
import { quote } from './problem.ts'

// Read here, and by editors from the JSON Schemas, whose patterns have no flags.
const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const addressPattern = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/\S+$/
const datePattern = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/** Lower-case words of letters and digits, joined by hyphens. */
export const Slug = text('letters, digits and single hyphens in lower case, as in "akash-network"', 80, {
  pattern: slugPattern,
  wrong: 'bad slug',
})

export const Name = text('a name of 1 to 120 characters', 120)
export const HttpUrl = text('an http or https address', 2_000, {
  pattern: addressPattern,
  accepts: isHttpUrl,
  wrong: 'bad URL',
})
export const Tagline = text('one line of 1 to 300 characters', 300)
export const Sentence = text('a sentence of 1 to 300 characters', 300)
export const ClaimText = text('one sentence of 1 to 600 characters', 600)
export const ClaimDate = text('a date as YYYY, YYYY-MM or YYYY-MM-DD', 10, {
  pattern: datePattern,
  accepts: isDate,
  wrong: 'bad date',
})
export const Question = text('a question of 1 to 200 characters', 200)
export const FacetQuestion = text('a question of 1 to 200 characters that holds {entry}', 200, {
  accepts: value => value.includes('{entry}'),
  wrong: 'no {entry} in',
})

const ClaimId = text('the id of a claim, as in "akash-network/pricing-1"', 161, {
  pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
  wrong: 'bad claim id',
})

/** The top of an entry's file; its sources and claims are read one by one, so that each shows its own problems. */
export type EntryHead = z.infer<typeof EntryHead>
export const EntryHead = mapping({
  name: Name,
  openness: choice('openness', Openness.options),
  tagline: Tagline,
  homepage: HttpUrl.nullable().default(null),
  aliases: z.array(Name, expected('a list of names')).default([]),
  unanswered: z.array(Question, expected('a list of questions')).default([]),
  sources: z.record(z.string(), z.unknown(), expected('a mapping from source ids to sources')).default({}),
  claims: z.array(z.unknown(), expected('a list of claims')),
})

export const SourceBody = mapping({
  title: text('a title of 1 to 300 characters', 300),
  url: HttpUrl,
  kind: choice('kind of source', SourceKind.options),
})

/** A source with the passage in it that bears a claim out. */
const Citation = mapping(
  {
    source: text('the id of a source of this file', 80),
    locate: text('the first and last words of a passage, joined by " … "', 300).nullable().default(null),
  },
  "a source's id, or a mapping with",
)

export type ClaimBody = z.infer<typeof ClaimBody>
export const ClaimBody = mapping({
  id: Slug,
  facet: text("the slug of one of stack.yaml's facets", 80),
  text: ClaimText,
  asOf: ClaimDate.nullable().default(null),
  status: choice('status', ClaimStatus.options).default('current'),
  by: ClaimId.nullable().default(null),
  checked: choice('value', ['true', 'false'])
    .default('true')
    .transform(value => value === 'true'),
  asks: z.array(Question, expected('a list of questions')).default([]),
  sources: z
    .array(citedAlone(Citation), expected('at least one source, from those of this file'))
    .min(1, { error: 'no source; expected at least one, from those of this file' }),
})

/** What can be made of a claim that breaks its shape, so that its other problems still show. */
export type LooseClaim = z.infer<typeof LooseClaim>
export const LooseClaim = z
  .object({
    id: optional(z.string()),
    facet: optional(z.string()),
    status: optional(ClaimStatus.default('current')),
    by: optional(z.string().nullable().default(null)),
    sources: z.array(citedAlone(z.object({ source: z.string().optional() })).catch({})).catch([]),
  })
  .catch({ id: undefined, facet: undefined, status: undefined, by: undefined, sources: [] })

/** Undefined for a part of the wrong shape. */
function optional<T extends z.ZodType>(part: T) {
  return part.or(z.unknown().transform(() => undefined))
}

/** The top of a layer's own file; its traits are read one by one, so that each shows its own problems. */
export const LayerHead = mapping({
  traits: z.array(z.unknown(), expected('a list of traits')).default([]),
})

export const TraitBody = mapping({
  slug: Slug,
  name: Name,
  asks: z
    .array(Question, expected('a list of questions'))
    .min(1, { error: 'no question; expected at least one' }),
  claims: z.array(ClaimId, expected('a list of ids of claims')),
})

const LayerBody = mapping({
  slug: Slug,
  name: Name,
  summary: Sentence,
  entries: z.array(Slug, expected('a list of slugs of entries')),
})

const FacetBody = mapping({
  slug: Slug,
  name: Name,
  ask: FacetQuestion.optional(),
  also: z.array(Name, expected('a list of words')).default([]),
})

const OpeningQuestion = mapping({
  entry: text('the slug of an entry', 80),
  question: Question,
})
const FacetSlugs = z.array(text('the slug of a facet', 80), expected('a list of slugs of facets')).default([])

/** `stack.yaml`: what the wiki is and how it speaks, the layers with their entries, and the facets, in the wiki's order. */
export type StackBody = z.infer<typeof StackBody>
export const StackBody = mapping({
  name: Name,
  summary: Sentence,
  site: Name.nullable().default(null),
  noun: mapping({ one: Name, many: Name }).optional(),
  about: Sentence.nullable().default(null),
  questions: z.array(OpeningQuestion, expected('a list of questions')).default([]),
  offer: FacetSlugs,
  tell: FacetSlugs,
  layers: z.array(LayerBody, expected('a list of layers')).min(1, { error: 'empty; expected a layer' }),
  facets: z.array(FacetBody, expected('a list of facets')).min(1, { error: 'empty; expected a facet' }),
  ideas: z
    .array(z.array(Name, expected('a list of words')), expected('a list of lists of words'))
    .default([]),
  unanswered: z.array(Question, expected('a list of questions')).default([]),
})

/** Also takes a source's id alone, in place of a mapping with `source`. */
function citedAlone<T extends z.ZodType>(Citation: T) {
  return z.preprocess(value => (typeof value === 'string' ? { source: value } : value), Citation)
}

/** A mapping with these keys and no others. */
function mapping<T extends z.ZodRawShape>(shape: T, expectation = 'a mapping with') {
  const keys = Object.keys(shape).join(', ')
  return z.strictObject(shape, {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? `expected one of ${keys}`
        : `${describeInput(issue.input, 'found')}; expected ${expectation} ${keys}`,
  })
}

interface TextRules {
  pattern?: RegExp
  accepts?: (value: string) => boolean
  /** What a text is called that breaks the rules. */
  wrong?: string
}

/** One line of text, trimmed. Its problems read `bad URL "ftp://x"; expected an http or https address`. */
export function text(expectation: string, maxCharacters: number, rules: TextRules = {}) {
  const isGood = (value: string) => (rules.pattern?.test(value) ?? true) && (rules.accepts?.(value) ?? true)
  return (
    z
      .string(expected(expectation))
      .trim()
      // A million claims hold some ten million texts, and `superRefine` would make a function for each.
      .check(({ value, issues }) => {
        const fault =
          findFault(value, maxCharacters) ?? (isGood(value) ? null : `${rules.wrong} ${quote(value)}`)
        if (fault)
          issues.push({
            ...{ code: 'custom', input: value, continue: true },
            message: `${fault}; expected ${expectation}`,
          })
      })
      .meta({
        ...{ description: expectation, minLength: 1, maxLength: maxCharacters },
        ...(rules.pattern ? { pattern: rules.pattern.source } : {}),
      })
  )
}

function findFault(value: string, maxCharacters: number): string | null {
  if (value === '') return 'empty'
  const forbidden = findForbidden(value)
  if (forbidden) return `forbidden character ${nameCharacter(forbidden)}`
  return value.length > maxCharacters ? `${value.length} characters` : null
}

export function choice<const T extends string>(what: string, options: readonly T[]) {
  return z.enum(options, expected(`one of ${options.join(', ')}`, `unknown ${what}`))
}

/** How a value of the wrong shape is described. */
export function expected(expectation: string, wrong = 'found') {
  return {
    error: ({ input }: { input?: unknown }) => `${describeInput(input, wrong)}; expected ${expectation}`,
  }
}

function describeInput(input: unknown, wrong: string): string {
  if (input === undefined || input === null) return 'missing'
  if (input === '') return 'empty'
  if (typeof input === 'string') return `${wrong} ${quote(input)}`
  return Array.isArray(input) ? 'found a list' : 'found a mapping'
}

/** Whether a value can stand in an address: lower-case words of letters and digits, joined by hyphens. */
export function isSlug(value: string): boolean {
  return slugPattern.test(value)
}

/** Whether a value is a whole http or https address without a password. */
export function isHttpUrl(value: string): boolean {
  if (!addressPattern.test(value) || !URL.canParse(value)) return false
  const { username, password } = new URL(value)
  return username === '' && password === ''
}

export function isDate(value: string): boolean {
  if (!datePattern.test(value)) return false
  const [, month, day] = value.split('-')
  // Most dates are months, which need no calendar.
  if (day === undefined) return month === undefined || (month >= '01' && month <= '12')
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}
