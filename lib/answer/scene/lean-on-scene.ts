import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import type { FollowUp } from '../follow-up/rewrite-follow-up.ts'
import type { OwnedThing } from '../understand/find-owned-things.ts'
import { askBesidePage, askOfPageToo, askWhetherMore } from './ask-beside-page.ts'
import { askLeftOut } from './ask-left-out.ts'
import { askOfClause, askOfMove } from './ask-of-move.ts'
import { askOfNamed } from './ask-of-named.ts'
import { askOfPage } from './ask-of-page.ts'
import { askOfSeveral, askOfThose } from './ask-of-several.ts'
import { askOfSubject } from './ask-of-subject.ts'
import { askOfTopic } from './ask-of-topic.ts'
import { askThere } from './ask-there.ts'
import { askWhole } from './ask-whole.ts'

/** Says what a question asks in the light of its scene, or null when it is none of its business. */
type Rewrite = (
  question: string,
  scene: string,
  lexicon: Lexicon,
  things: readonly OwnedThing[],
) => FollowUp | null

const OF_ANY: Rewrite[] = [askOfClause, askOfTopic, askBesidePage]
const OF_NOBODY_NAMED: Rewrite[] = [
  askLeftOut,
  askOfMove,
  askThere,
  askOfSubject,
  askOfSeveral,
  askOfThose,
  askWhetherMore,
  askOfPage,
  askOfPageToo,
  askWhole,
]

/**
 * A question made whole by the scene that a message sets before it: "Say I swap vLLM for Ollama. What hardware do I lose?",
 * "I hear Lambda is new. What would I pay there?", "Microsoft is everywhere. Which of these does it buy from?" Null where the
 * question needs nothing of it.
 */
export function leanOnScene(
  question: string,
  scene: string,
  lexicon: Lexicon,
  things: readonly OwnedThing[],
): FollowUp | null {
  for (const rewrite of rewritesFor(question, scene, lexicon)) {
    const whole = rewrite(question, scene, lexicon, things)
    if (whole) return whole
  }
  return null
}

function rewritesFor(question: string, scene: string, lexicon: Lexicon): Rewrite[] {
  if (scene === '') return [askOfClause]
  const { named, namedElsewhere } = readQuestion(question, lexicon)
  if (named.length > 0) return [...OF_ANY, askOfNamed]
  return namedElsewhere.length > 0 ? OF_ANY : [...OF_ANY, ...OF_NOBODY_NAMED]
}
