/** What the gate says of one sentence. */
export interface Judgement {
  verdict: 'quoted' | 'checked' | 'middle' | 'withheld'
  reason: string | null
  span: string | null
}

/** Judges whether the cited claims bear a sentence out: for now, only a claim's own words do. */
export function judgeSentence(
  sentence: string,
  claims: readonly { text: string; entryNames: readonly string[] }[],
): Judgement {
  const isQuoted = claims.some(({ text }) => text === sentence)
  return isQuoted
    ? { verdict: 'quoted', reason: null, span: null }
    : { verdict: 'withheld', reason: 'coverage', span: sentence }
}
