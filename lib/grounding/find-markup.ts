/**
 * What no released sentence may hold: addresses, HTML, images and links, code fences, headings, tables, direction marks,
 * zero-width and control characters. Plain punctuation, `code spans` and names with a dot (`io.net`) are fine.
 */
const FORBIDDEN = [
  /(?:https?|ftp|file|data|javascript|mailto|tel)\s?:\s?(?:\/\/|[^\s]{0,40}[,@;=/])/i,
  /\/\/[\p{L}\d-]+\.[\p{L}]{2,}/u,
  /\bwww\.[\p{L}\d]/iu,
  /[\p{L}\d._%+-]+@[\p{L}\d-]+\.[\p{L}]{2,}/u,
  /<\s?[/!?]?[a-z][^>]{0,200}>?/i,
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/i,
  /!?\[[^\]]{0,400}\]\s?[([:]/,
  /[【】［］〔〕]/,
  // What a marker of a citation looks like.
  /\[\s?\^?c?\d{1,4}\s?[\],;–-]/i,
  /``|~~|\|\s*:?-{2,}|^\s*[#>|]/,
  /\*\*|__(?=\S)|\\[\\`*_[\]()#]/,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/,
  /\p{Default_Ignorable_Code_Point}|[\u2028\u2029\ufff0-\uffff]/u,
  /[\ud800-\udfff](?<![\ud800-\udbff][\udc00-\udfff])(?![\udc00-\udfff])/,
  // Letters that look like others: mathematical, enclosed and full-width forms.
  /[\u{1d400}-\u{1d7ff}\u2460-\u24ff\uff01-\uff5e\u{1f100}-\u{1f1ff}]/u,
  // Anything that is no letter, digit, blank or common punctuation or sign of mathematics: pictures, unassigned characters, odd symbols.
  /[^\p{L}\p{M}\p{N}\p{Zs}\p{Sm}\t\r\n.,;:!?'’‘"“”«»()\-‐‑‒–—―−/&%$€£¥₹+~≈≤≥°×=<>§…·•*_`@^|[\]{}#′″†‡©®™]/u,
  /[\u{e0000}-\u{e0fff}\u{1f000}-\u{1faff}]/u,
] as const
/** Marks that a writer has no use for, though a claim may hold them as plain text: "[citation needed]", "|x|". */
const UNUSUAL = /\[[^[\]]{1,80}\]|\|[^|]{1,80}\|/g
const UNUSUAL_REST = [/[[\]]/, /\|.*\|/] as const

/**
 * The first piece of markup in a sentence that must not reach a reader, or null. Brackets and bars pass with what they hold
 * where they stand so in one of the `claims` texts.
 */
export function findMarkup(sentence: string, claims: readonly string[] = []): string | null {
  const plain = sentence.replace(UNUSUAL, held => (claims.some(text => text.includes(held)) ? '' : held))
  return findFirst(FORBIDDEN, sentence) ?? findFirst(UNUSUAL_REST, plain)
}

function findFirst(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match) return match[0]
  }
  return null
}
