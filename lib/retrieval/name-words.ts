/** A word as names are read. */
export interface NameWord {
  /** Its letters and digits, lower-case and without accents. */
  key: string
  /** As it is written. */
  raw: string
  /** Where it stands, in characters. */
  start: number
  end: number
}

/** The words of a name or a text. Parts of a joined word count as words: "GPT-6.1" names GPT. */
export function readNameWords(text: string): NameWord[] {
  return [...text.matchAll(/[\p{L}\p{M}]+\d*[\p{L}\d]*|\d+/gu)]
    .filter(([raw], i, all) => !(raw === 's' && /['’]$/.test(text.slice(0, all[i]?.index))))
    .map(match => ({
      key: match[0].normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase(),
      raw: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }))
}
