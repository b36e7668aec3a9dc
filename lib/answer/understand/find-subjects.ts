import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { dealtWith } from '../choose/of-whom-they-speak.ts'
import { joinsPage } from './joins-page.ts'
import type { Scope } from './read-scope.ts'

/**
 * The entries that a question is about, given those it names: "it", "they" and "here" mean the page, unless it names only others. One
 * that names nobody is about the `topic`.
 */
export function findSubjects(
  question: ReadQuestion,
  scope: Scope,
  named: NamedEntry[],
  topic: readonly NamedEntry[],
  lexicon: Lexicon,
): NamedEntry[] {
  const hasPage = named.some(({ slug }) => slug === lexicon.page.slug)
  if (named.length === 0) return [...topic]
  // "Can it use llama.cpp?" asks what the page's own does with the other.
  if (!hasPage && SAYS_IT.test(question.text) && dealtWith(question).length === named.length)
    return [lexicon.page]
  const others = named.filter(({ slug }) => slug !== lexicon.page.slug)
  const isOfPage =
    hasPage ||
    SAYS_HERE.test(question.text) ||
    joinsPage(question, scope.pointsHere) ||
    (named.length === 1 &&
      (MEASURES_AGAINST.test(question.text) || (scope.compares && scope.degree?.form === 'comparative'))) ||
    ((scope.compares || question.compares) && SAYS_IT.test(question.text))
  return isOfPage ? [lexicon.page, ...others] : named
}

const SAYS_IT = /\b(?:it|its|it's|they|their|them)\b/i
const SAYS_HERE =
  /\bhere\b|\bthis(?: one)? (?:or|and|vs|versus)\b|\bthis, \S+(?: \S+)? (?:and|or)\b|\b(?:or|and|vs|versus|than|like|with|to|as) this\b|\b(?:how|what|when|where|why|which|who) (?:do|did|are|were|have|can|will) it and\b/i
// One name set against something unnamed: the page's own entry.
const MEASURES_AGAINST =
  /\b(?:compar\w+|versus|vs|differ\w*|next to|than|unlike|instead|as opposed to|relative to|against)\b/i

/** The entries that a question over many asks: the others than those it is about, those it names, or all. */
export function surveyed(
  scope: Scope,
  named: readonly NamedEntry[],
  subjects: readonly NamedEntry[],
  lexicon: Lexicon,
): NamedEntry[] {
  if (scope.over === 'others') {
    const known = new Set(
      (named.length > 0 ? named : subjects.length > 0 ? subjects : [lexicon.page]).map(({ slug }) => slug),
    )
    return lexicon.entries.filter(({ slug }) => !known.has(slug))
  }
  return named.length > 1 ? [...named] : lexicon.entries
}
