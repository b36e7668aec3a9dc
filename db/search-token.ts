/**
 * A term as the full-text index of either database holds it: with its layer before it, so that a search reads one
 * layer's postings only. '#' joins the two, as no layer's slug holds one; what SQLite's tokenizer would split becomes '_'.
 */
export function toToken(layer: string, term: string): string {
  return `${layer}#${toTokenPart(term)}`
}

/** A term as it stands in its token. */
export function toTokenPart(term: string): string {
  return term.replace(/[^\p{L}\p{N}_.$%+#-]/gu, '_')
}

/** The tokens of a layer whose parts these are, separated by blanks, made in one go: an import makes tens of millions. */
export function toTokens(layer: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : `${layer}#${parts.join(` ${layer}#`)}`
}
