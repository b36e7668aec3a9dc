import { findNames } from '#lib/retrieval/find-names.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { entriesOf, type ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'

/**
 * The entries that a question names as what others use, own, supply and the like: llama.cpp in "who else uses llama.cpp?", but not
 * in "who else besides llama.cpp?"
 */
export function dealtWith({ text, named }: Pick<ReadQuestion, 'text' | 'named'>): NamedEntry[] {
  return entriesOf(named.filter(({ start }) => DEALS_WITH.test(text.slice(0, start))))
}
const DEALS_WITH =
  /\b(?:us(?:es?|ed|ing)|(?:run|buil[dt]|base|rel[iy]e?|depend)(?:s|d|ning|ing)? (?:up)?on|supports?|(?:rent|buy|bought|borrow|licen[cs]e)(?:s|ed|ing)? from|part (?:of|in)|parts of|works? (?:with|for)|own(?:s|ed)?(?: by)?|suppl(?:y|ies|ied)(?: to)?|back(?:s|ed)(?: by)?|invest(?:s|ed|ing)? in|fund(?:s|ed)?(?: by)?|wraps?|embeds?|integrat(?:e|es|ed) with|compatible with|involved in|(?:hand|role|stake|share) in|deals? with|customers? of|clients? of) (?:the )?$/i

/** Whether a claim is of these entries, or names them. */
export function speaksOfThem({ profile: { claim } }: ClaimMatch, entries: readonly NamedEntry[]): boolean {
  return entries.every(entry => claim.entry === entry.slug || findNames(claim.text, [entry]).length > 0)
}
