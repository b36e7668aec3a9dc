import { findMarkup } from '#lib/grounding/find-markup.ts'

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/**
 * A text as an answer can show it: without schemes of addresses, tags, emphasis and pictures, which say nothing by
 * themselves, and with full-width marks as plain ones. `fault` is what is left that no answer may show, or null.
 */
export function toShowable(text: string): { text: string; fault: string | null } {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[\uff01-\uff5e]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('、', ', ')
    .replaceAll('。', '. ')
    .replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replaceAll(/<\/?[a-z][^>]{0,200}>/gi, '')
    .replaceAll(/https?:\/\/(?:www\.)?|\bwww\./gi, '')
    .replaceAll(/\*\*|__|``+/g, '')
    .replaceAll(/(?<=[\p{L}\d])@(?=[\p{L}\d-]+\.\p{L})/gu, ' at ')
    .replaceAll(/[\p{Extended_Pictographic}\p{Default_Ignorable_Code_Point}\u{1f1e6}-\u{1f1ff}]/gu, mark =>
      /[©®™]/.test(mark) ? mark : '',
    )
    .replaceAll(/\s+/g, ' ')
    .trim()
  const isNothing = plain === '' && text.trim() !== ''
  return { text: plain, fault: isNothing ? text : findMarkup(plain, [plain]) }
}
