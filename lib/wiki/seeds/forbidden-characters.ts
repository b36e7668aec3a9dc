/**
 * Characters that no text of the wiki may hold, because a reader cannot see them or they reorder what he sees:
 * controls (tab and line breaks apart), bidirectional and zero-width marks, lone surrogates, noncharacters. The two
 * variation selectors that pick between a sign and its picture are let through.
 */
const forbidden =
  /(?!\t|\n|\r|\uFE0E|\uFE0F)[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029]/gu

// What most texts hold nothing but, and is looked through in a fraction of the time.
const beyondAscii = /[^\t\n\r\x20-\x7E]/

/** Each forbidden character of a text with its offset, and the text with blanks in their place. */
export function blankForbidden(text: string): {
  text: string
  found: { character: string; offset: number }[]
} {
  const found: { character: string; offset: number }[] = []
  if (!beyondAscii.test(text)) return { text, found }
  const blanked = text.replace(forbidden, (character, offset: number) => {
    found.push({ character, offset })
    return ' '.repeat(character.length)
  })
  return { text: blanked, found }
}

/** The first character that a one-line text may not hold, or null. */
export function findForbidden(text: string): string | null {
  const lineSign = text.match(/[\t\n\r]/)?.[0] ?? null
  return lineSign === null && beyondAscii.test(text) ? (text.match(forbidden)?.[0] ?? null) : lineSign
}

/** The text with every forbidden character written out, as `\u{202E}`, so that it is safe on a terminal. */
export function escapeInvisible(text: string): string {
  return text.replace(/[\t\n\r]/g, escapeCharacter).replace(forbidden, escapeCharacter)
}

/** `U+202E` for a character. */
export function nameCharacter(character: string): string {
  return `U+${toHex(character).padStart(4, '0')}`
}

function escapeCharacter(character: string): string {
  return `\\u{${toHex(character)}}`
}

function toHex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
}
