import type { Claim } from '#lib/wiki/model.ts'
import type { KnownNames } from './read-names.ts'

const PRONOUN =
  /^(?:(?<owner>its|their)|it|they|this|these|the (?:company|project|network|model|engine|service))\b/i

/** A sentence with the claims that bear it out. */
export interface Supported {
  text: string
  supportedBy: readonly Claim[]
}

/** Whether a sentence leaves it to the one before to say what it is about. */
export function opensWithPronoun(sentence: string): boolean {
  return PRONOUN.test(sentence)
}

/** The one entry that a sentence is about: that of all the claims which bear it out, else the only one it names; or null. */
export function subjectOf(sentence: Supported | null, { entriesIn }: KnownNames): string | null {
  if (sentence === null) return null
  const { text, supportedBy } = sentence
  const entries =
    supportedBy.length > 0 ? new Set(supportedBy.map(({ entry }) => entry)) : new Set(entriesIn(text))
  const [only = null] = entries
  return entries.size === 1 ? only : null
}

/** A sentence that opens with a pronoun, with the name of the entry in the pronoun's place. */
export function nameSubject(sentence: string, entry: string, { namesOf }: KnownNames): string {
  const [name = entry] = namesOf(entry)
  return sentence.replace(PRONOUN, (_, owner?: string) => (owner === undefined ? name : `${name}’s`))
}
