/**
 * A term as the full-text index of either database holds it: with its layer before it, so that a search reads one
 * layer's postings only. '#' joins the two, as no layer's slug holds one; what SQLite's tokenizer would split becomes '_'.
 */
export function toToken(layer: string, term: string): string {
  return `${layer}#${term.replace(/[^\p{L}\p{N}_.$%+#-]/gu, '_')}`
}
