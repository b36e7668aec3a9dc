import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// Pictures are drawn on the server from plain cuts of the pages' own typefaces: what draws them reads no variable fonts.
const files = [
  ['serif', 'source-serif-4', 400],
  ['serif', 'source-serif-4', 600],
  ['sans', 'hanken-grotesk', 500],
] as const

/** The typefaces of the cards, read from the disk. */
export const cardFonts = files.map(([name, family, weight]) => ({
  name,
  weight,
  data: readFileSync(
    join(process.cwd(), `node_modules/@fontsource/${family}/files/${family}-latin-${weight}-normal.woff`),
  ),
}))

// What all of these typefaces hold. For any other character the drawing library would ask a server of someone else's for a
// typeface, which Cairn does not do.
const drawn = /[\u0020-\u007E\u00A0-\u00FF–—‘’“”…•€™−]/u

/** A text as far as the cards' typefaces can write it: accents they lack are left away, and so are other scripts. */
export function toDrawable(text: string): string {
  const characters = [...text.normalize('NFC')].map(character =>
    drawn.test(character)
      ? character
      : [...character.normalize('NFKD')].filter(part => drawn.test(part)).join(''),
  )
  return characters.join('').replaceAll(/\s+/g, ' ').trim()
}
