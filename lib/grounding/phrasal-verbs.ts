/** Verbs of several words, each with one word that says the same in the same tense. */
const VERBS: Readonly<Record<string, string>> = {
  'came out': 'released',
  'comes out': 'releases',
  'coming out': 'releasing',
  'took place': 'happened',
  'takes place': 'happens',
  'took part': 'participated',
  'takes part': 'participates',
  'sets up': 'establishes',
  'went live': 'launched',
  'goes live': 'launches',
  'shuts down': 'terminates',
  'turned down': 'rejected',
  'turns down': 'rejects',
  'passed away': 'died',
  'lost his life': 'died',
  'lost her life': 'died',
  'lost their lives': 'died',
}
const OTHERWISE = new Set(['of', 'as', 'against', 'for'])
const FIRST_WORDS = new Set(Object.keys(VERBS).map(phrase => phrase.split(' ')[0]))

/** The one word for the verb of several words that starts at this token, and the token after it; null when none does. */
export function findPhrasalVerb(norms: readonly string[], at: number): { verb: string; end: number } | null {
  if (!FIRST_WORDS.has(norms[at])) return null
  for (const length of [2, 3]) {
    const phrase = norms.slice(at, at + length).join(' ')
    const verb = Object.hasOwn(VERBS, phrase) ? VERBS[phrase] : undefined
    // "Came out of stealth", "came out as the winner" say another thing.
    if (verb && !OTHERWISE.has(norms[at + length] ?? '')) return { verb, end: at + length }
  }
  return null
}
