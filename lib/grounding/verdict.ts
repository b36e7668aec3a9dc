/** `quoted`: the words stand in a claim. `checked`: the certificate holds. `middle`: plausible, not certified. */
export type Verdict = 'quoted' | 'checked' | 'middle' | 'withheld'

/** Why a sentence was not certified. */
export type Reason =
  | 'uncited'
  | 'unknown-citation'
  | 'too-long'
  | 'markup'
  | 'content'
  | 'pronoun'
  | 'number'
  | 'date'
  | 'unit'
  | 'name'
  | 'negation'
  | 'opposite'
  | 'hedge'
  | 'attribution'
  | 'quantifier'
  | 'bound'
  | 'condition'
  | 'scope'
  | 'causal'
  | 'comparative'
  | 'status'
  | 'subject'
  | 'role'
  | 'order'
  | 'omission'
  | 'coverage'

export interface Judgement {
  verdict: Verdict
  reason: Reason | null
  /** The words of the sentence, or of the claim, that the reason is about. */
  span: string | null
  /** Indexes of the claims that bear the sentence out; empty unless quoted or checked. */
  used: number[]
}

/** One way in which a sentence is not borne out. */
export interface Problem {
  reason: Reason
  span: string
}

const WORDS: Record<Reason, string> = {
  uncited: 'it cites no claim',
  'unknown-citation': 'it cites a claim that was not given',
  'too-long': 'it is too long for one sentence',
  markup: 'it holds markup, a link or hidden characters',
  content: 'it says nothing that could be checked',
  pronoun: 'it does not say what it is about',
  number: 'a number that stands in no cited claim',
  date: 'a date that stands in no cited claim',
  unit: 'a unit that stands in no cited claim',
  name: 'a name that stands in no cited claim',
  negation: 'a negation that the cited claims do not bear out',
  opposite: 'a word that says the opposite of a cited claim',
  hedge: 'it is more or less certain than the cited claims',
  attribution: 'it leaves out or changes who says so',
  quantifier: 'it says all, some or only where the cited claims do not',
  bound: 'it makes a rounded or bounded number exact, or the reverse',
  condition: 'it leaves out or adds a condition',
  scope: 'it leaves out where or when the cited claim holds',
  causal: 'a cause that stands in no cited claim',
  comparative: 'a comparison that stands in no cited claim',
  status: 'it changes whether something is past, present or planned',
  subject: 'it says of one thing what the cited claims say of another',
  role: 'it changes who does what',
  order: 'it puts together what the cited claims keep apart',
  omission: 'it leaves out words that change the meaning',
  coverage: 'words that stand in no cited claim',
}

/** The reason in words for readers, as in "a number that stands in no cited claim". */
export function describeReason(reason: Reason): string {
  return WORDS[reason]
}

/** Whether a text is one of the machine's reasons; answers stored by another version may hold others. */
export function isReason(text: string): text is Reason {
  return Object.hasOwn(WORDS, text)
}
