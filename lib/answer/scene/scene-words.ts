import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { entriesOf } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'

/** The entries beside the page's that a scene names. */
export function othersIn(scene: string, { entries, page }: Lexicon): NamedEntry[] {
  return entriesOf(findNames(scene, entries)).filter(({ slug }) => slug !== page.slug)
}

/** A scene in which readers speak of themselves. */
export const OF_SELF = /^(?:i|we|my|our)\b/i

/** What stands for one thing that a scene may have told of. */
export const ONE = /\b(?:it|its)\b(?! own\b)|\b(?:do|did|does|are|were|have|had|will|would|can) they\b/i

/** "Lambda has B200s. Does it have them too?" asks of the page. */
export const BESIDE = /\b(?:too|also|as well|instead|than)\b/i

/** "Is it true?" asks of what was said. */
export const IS_TRUE = /\b(?:is|was) (?:it|this) (?:\p{Ll}+ )?(?:true|so|right|correct|the case)\b/iu

/** Where "there" stands for an entry; "is there a fee?" points nowhere. */
export const THERE =
  /(?<!\b(?:is|are|was|were|be|been) )(?:(?<!\b(?:carry|carries|carried) )\bover )?\bthere\b(?! (?:is|are|was|were|will|would|be|a|an|any)\b)/i

/** Where "here", "now", "this one" stand for the page, "then" and "that one" for what the scene tells of. */
export const HERE = /(?:(?<!\b(?:carry|carries|carried) )\bover )?\bhere\b/i
export const NOW = /\b(?:now|today|currently|nowadays|at present|at the moment|so far|as it is|until now)\b/i
export const THEN = /\b(?:then|afterwards|after that)\W*$/i
export const THIS_ONE =
  /\bthis (?:one|project|engine|company|cloud|provider|model|network)\b|\bthis(?=\W*$| (?:have|has|do|does|offer|support|need|take|cost|charge|run|work|come|use|speak|fit|read|let|allow)\b)/i
export const THAT_ONE = /\bthat (?:one|project|engine|company|cloud|provider|model|network)\b/i
