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
  number: 'a number that stands in no {claim}',
  date: 'a date that stands in no {claim}',
  unit: 'a unit that stands in no {claim}',
  name: 'a name that stands in no {claim}',
  negation: 'a negation that the {claims} do not bear out',
  opposite: 'a word that says the opposite of a {claim}',
  hedge: 'it is more or less certain than the {claims}',
  attribution: 'it leaves out or changes who says so',
  quantifier: 'it says all, some or only where the {claims} do not',
  bound: 'it makes a rounded or bounded number exact, or the reverse',
  condition: 'it leaves out or adds a condition',
  scope: 'it leaves out where or when the {claim} holds',
  causal: 'a cause that stands in no {claim}',
  comparative: 'a comparison that stands in no {claim}',
  status: 'it changes whether something is past, present or planned',
  subject: 'it says of one thing what the {claims} say of another',
  role: 'it changes who does what',
  order: 'it puts together what the {claims} keep apart',
  omission: 'it leaves out words that change the meaning',
  coverage: 'words that stand in no {claim}',
}

/** How claims are called in a reason: those that a sentence cites, unless said otherwise. */
export interface ClaimWords {
  claim: string
  claims: string
}

const CITED: ClaimWords = { claim: 'cited claim', claims: 'cited claims' }

/** The reason in words for readers, as in "a number that stands in no cited claim". */
export function describeReason(reason: Reason, { claim, claims }: ClaimWords = CITED): string {
  return WORDS[reason].replace('{claim}', claim).replace('{claims}', claims)
}

/** Whether a text is one of the machine's reasons; answers stored by another version may hold others. */
export function isReason(text: string): text is Reason {
  return Object.hasOwn(WORDS, text)
}
