/** One word, number or mark of a text. `norm` is folded (see `fold`); `start` and `end` are offsets into the text. */
export interface Token {
  kind: 'word' | 'number' | 'mark'
  text: string
  norm: string
  start: number
  end: number
  /** Whether no blank stands between this token and the one before. */
  glued: boolean
}

// Brackets as the Penn Treebank writes them are common in corpora of evidence.
const TREEBANK: Record<string, string> = {
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '(',
  '-RSB-': ')',
  '``': '"',
  "''": '"',
}
const LETTER = '\\p{L}\\p{M}'
const TOKEN = new RegExp(
  [
    "-(?:LRB|RRB|LSB|RSB)-|``|''",
    '[vV](?=\\d+\\.\\d)',
    '\\d+(?:[.,]\\d+)*',
    `['’](?:s|re|ve|ll|d|m)(?![${LETTER}\\d])`,
    `[${LETTER}][${LETTER}\\d_]*(?:[.'’][${LETTER}\\d_]+)*`,
    '[^\\s]',
  ].join('|'),
  'gu',
)
const ENDINGS: Record<string, string> = {
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
  "'m": 'am',
}
const SHORTENED: Record<string, string> = {
  "won't": 'will',
  "can't": 'can',
  "shan't": 'shall',
  "ain't": 'is',
  "n't": '',
}

/**
 * Words, numbers and marks of a text in order, in time linear in its length. Hyphens part words (`open-source` is two
 * words and a mark), `32GB` is a number and a word, contractions are spelled out (`isn't` is `is` and `not`, as `cannot` is `can` and `not`), and a
 * possessive `'s` is a word of its own.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0]
    const start = match.index
    const glued = start === end && start > 0
    end = start + raw.length
    const treebank = Object.hasOwn(TREEBANK, raw) ? TREEBANK[raw] : undefined
    if (treebank) tokens.push({ kind: 'mark', text: raw, norm: treebank, start, end, glued })
    else if (raw === 'v' || raw === 'V') tokens.push(wordToken(raw, start, glued))
    else if (/^\d/.test(raw)) tokens.push({ kind: 'number', text: raw, norm: raw, start, end, glued })
    else if (/^['’]?[\p{L}\p{M}]/u.test(raw)) pushWord(tokens, raw, start, glued)
    else tokens.push({ kind: 'mark', text: raw, norm: toMark(raw), start, end, glued })
  }
  return tokens
}

/** Lower case without accents, with straight quotes and compatibility forms resolved: equal words compare equal. */
export function fold(word: string): string {
  // Most words are plain ASCII, for which normalisation changes nothing.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
  if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ı/g, 'i')
}

function pushWord(tokens: Token[], raw: string, start: number, glued: boolean): void {
  const norm = fold(raw)
  if (norm === 'cannot') {
    const cut = start + 3
    tokens.push({ kind: 'word', text: raw.slice(0, 3), norm: 'can', start, end: cut, glued })
    tokens.push({ kind: 'word', text: raw.slice(3), norm: 'not', start: cut, end: start + 6, glued: true })
    return
  }
  if (!norm.includes("'")) {
    // "U.S." and "e.g." keep their inner dots apart from the name "io.net".
    const plain = /^(?:[a-z]\.)+[a-z]$/.test(norm) ? norm.replaceAll('.', '') : norm
    tokens.push({ kind: 'word', text: raw, norm: plain, start, end: start + raw.length, glued })
    return
  }
  const cut = norm.endsWith("n't") ? norm.length - 3 : norm.lastIndexOf("'")
  const ending = norm.slice(cut)
  const isNegation = ending === "n't"
  const isKnown = isNegation || ending === "'s" || Object.hasOwn(ENDINGS, ending)
  if (!isKnown) {
    tokens.push({ kind: 'word', text: raw, norm, start, end: start + raw.length, glued })
    return
  }
  const head = isNegation
    ? ((Object.hasOwn(SHORTENED, norm) ? SHORTENED[norm] : undefined) ?? norm.slice(0, cut))
    : norm.slice(0, cut)
  if (head) {
    tokens.push({ kind: 'word', text: raw.slice(0, cut), norm: head, start, end: start + cut, glued })
  }
  const tail = isNegation ? 'not' : (ENDINGS[ending] ?? ending)
  tokens.push({
    kind: 'word',
    text: raw.slice(cut),
    norm: tail,
    start: start + cut,
    end: start + raw.length,
    glued: head !== '',
  })
}

function wordToken(raw: string, start: number, glued: boolean): Token {
  return { kind: 'word', text: raw, norm: 'version', start, end: start + raw.length, glued }
}

function toMark(raw: string): string {
  if (/[‐‑‒–—―−]/.test(raw)) return raw === '—' || raw === '―' ? '—' : raw === '–' ? '–' : '-'
  if (/[“”„«»"]/.test(raw)) return '"'
  if (/[‘’'`]/.test(raw)) return "'"
  if (raw === '（') return '('
  if (raw === '）') return ')'
  return raw
}
