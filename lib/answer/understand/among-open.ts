import type { NamedEntry } from '#lib/wiki/model.ts'
import { findDegrees } from './gradable.ts'

/**
 * A question that ranks those alone that are open ("which open-weight model is the biggest?"), as it is put to each of them: without
 * the word for it, by which claims on licences would be found. Any other question comes back as it is.
 */
export function readAmongOpen(text: string): { text: string; isAmongOpen: boolean } {
  const ranks = findDegrees(text).some(({ form }) => form === 'superlative')
  const bare = ranks ? text.replace(OPEN, '') : text
  return { text: bare, isAmongOpen: bare !== text }
}
const OPEN =
  /\bopen[- ](?:weights?|sourced?)(?:,? (?:and|or) open[- ](?:weights?|sourced?))? (?=(?:(?:language|inference|serving|cloud) )?(?:models?|ones?|engines?|famil(?:y|ies)|projects?|providers?|networks?|clouds?|llms?)\b)/i

/** The entries that the wiki does not file as proprietary. */
export function openOnes(entries: readonly NamedEntry[]): NamedEntry[] {
  return entries.filter(({ openness }) => openness !== 'proprietary')
}
