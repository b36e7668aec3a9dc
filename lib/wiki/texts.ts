import { z } from 'zod'

/** What an entry is called, as in one project, many projects. */
export const Noun = z.object({ one: z.string(), many: z.string() })
export type Noun = z.infer<typeof Noun>

/** What a wiki's stack.yaml says of how its pages and its chat speak; what it leaves out has a plain word for any wiki. */
export const WikiTexts = z.object({
  /** What the site is called; null for the wiki's name. */
  site: z.string().nullable().default(null),
  noun: Noun.default({ one: 'entry', many: 'entries' }),
  /** What can be asked, as a sentence for the first page. */
  about: z.string().nullable().default(null),
  /** Questions for the first page; without any they are drawn from the claims. */
  questions: z.array(z.object({ entry: z.string(), question: z.string() })).default([]),
  /** Slugs of the facets that readers are offered to ask about, in that order; all but the first without any. */
  offer: z.array(z.string()).default([]),
  /** Slugs of the facets by which an entry is told in short; all without any. */
  tell: z.array(z.string()).default([]),
  /** A reader's question on a facet, by its slug, with `{entry}` in the place of the name. */
  asks: z.record(z.string(), z.string()).default({}),
  /** Words and phrases for one thing, a list for each, by which claims are found. */
  ideas: z.array(z.array(z.string())).default([]),
  /** What readers say or ask wherever they can, and no entry of the wiki answers. */
  unanswered: z.array(z.string()).default([]),
})
export type WikiTexts = z.infer<typeof WikiTexts>

/** The texts of a wiki that says nothing of them. */
export const plainTexts: WikiTexts = WikiTexts.parse({})
