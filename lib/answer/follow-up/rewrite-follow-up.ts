import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import type { Turn } from '../answer.ts'
import type { OwnedThing } from '../understand/find-owned-things.ts'
import { acceptOffer } from './accept-offer.ts'
import { askAnotherThing } from './ask-another-thing.ts'
import { askForLess } from './ask-for-less.ts'
import { askForMore } from './ask-for-more.ts'
import { askIfStill } from './ask-if-still.ts'
import { askInCase } from './ask-in-case.ts'
import { askNeighbour } from './ask-neighbour.ts'
import { askAllAgain, askOfMany } from './ask-of-many.ts'
import { askOfTold } from './ask-of-told.ts'
import { askOthers, askWhoBeats } from './ask-others.ts'
import { askTheRestOfIt } from './ask-the-rest.ts'
import { askWhoHasIt } from './ask-who-has-it.ts'
import { changeEntry } from './change-entry.ts'
import { chooseAmong } from './choose-among.ts'
import { compareAsked } from './compare-asked.ts'
import { type Before, readBefore, type Within } from './conversation.ts'
import { countAgain } from './count-again.ts'
import { fillVerb } from './fill-verb.ts'
import { withoutTail } from './fragment.ts'
import { keepSubject } from './keep-subject.ts'
import { pickByDegree } from './pick-by-degree.ts'
import { pickFromList } from './pick-from-list.ts'
import { putOne } from './put-one.ts'
import { putTopic } from './put-topic.ts'
import { rankByMatter } from './rank-by-matter.ts'
import { rankItsOwn } from './rank-its-own.ts'
import { takeCorrection } from './take-correction.ts'

/** A question made to stand on its own, and what it is about when it names nothing. */
export interface FollowUp {
  text: string
  subjects: NamedEntry[]
  /** Claims not to be given again, for a reader who asks for more. */
  seen?: ReadonlySet<string>
  /** The question before, where this one still leans on it. */
  context?: string
  /** What claims are to be searched by, where that is less than the whole text. */
  asked?: string
  /** The same where those tell nothing of it: of a version, what is told of all versions. */
  orAsked?: string
  /** The part of the text that says what kind of thing is wanted, where that is not its beginning. */
  wanted?: string
}

/** Says what a message asks in the light of what stands before it, or null when it is none of its business. */
export type Rewrite = (text: string, before: Before, lexicon: Lexicon) => FollowUp | null

const REWRITES: Rewrite[] = [
  acceptOffer,
  fillVerb,
  askForMore,
  askForLess,
  askIfStill,
  takeCorrection,
  askNeighbour,
  pickFromList,
  pickByDegree,
  rankItsOwn,
  askWhoBeats,
  compareAsked,
  askTheRestOfIt,
  askOfTold,
  askOfMany,
  rankByMatter,
  askWhoHasIt,
  chooseAmong,
  askAllAgain,
  askOthers,
  putTopic,
  changeEntry,
  askInCase,
  countAgain,
  askAnotherThing,
  keepSubject,
]

/**
 * Puts into a question what it takes from the turn before: "and its limits?", "same for Crusoe?", "when?", "the second
 * one", "yes". `within` is the question before it in the same message, if any.
 */
export function rewriteFollowUp(
  text: string,
  history: readonly Turn[],
  lexicon: Lexicon,
  things: readonly OwnedThing[],
  within: Within | null,
): FollowUp {
  const before = readBefore(history, lexicon, things, within)
  if (before === null) return { text, subjects: [lexicon.page] }
  const whole = putOne(text, before.text)
  const asked = withoutTail(whole)
  for (const rewrite of REWRITES) {
    const followUp = rewrite(asked, before, lexicon)
    if (followUp) return followUp
  }
  return { text: whole, subjects: [lexicon.page] }
}
