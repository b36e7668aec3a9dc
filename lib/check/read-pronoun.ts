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

/** The entry that the claims of a sentence are all of, or null. */
export function subjectOf(sentence: Supported | null): string | null {
  const [first, ...others] = sentence?.supportedBy ?? []
  return first && others.every(({ entry }) => entry === first.entry) ? first.entry : null
}

/** A sentence that opens with a pronoun, with the name of the entry in the pronoun's place. */
export function nameSubject(sentence: string, entry: string, { namesOf }: KnownNames): string {
  const [name = entry] = namesOf(entry)
  return sentence.replace(PRONOUN, (_, owner?: string) => (owner === undefined ? name : `${name}’s`))
}
