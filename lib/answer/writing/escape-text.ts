/**
 * A text of the wiki or of a reader as it may stand in a prompt: one line, without invisible characters, and with nothing
 * that could be taken for a tag or for the mark of a claim. Its words stay as they are, since the gate compares words.
 */
export function escapeText(text: string, maxCharacters = 2_000): string {
  return text
    .slice(0, maxCharacters)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/<(?=\s?[\p{L}/!?])/gu, '‹')
    .replace(/[[(【［〔]\s?(c\s?\d{1,4}(?:\s?[,;–-]\s?c?\s?\d{1,4})*)\s?[\])】］〕]/giu, '$1')
    .trim()
}
