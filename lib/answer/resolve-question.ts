import { findAnswerType } from '#lib/retrieval/answer-type.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { entriesOf, type ReadQuestion, readQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import type { Turn } from './answer.ts'
import { asksForAnother } from './demands/asks-for-another.ts'
import { askAlso } from './follow-up/phrase.ts'
import { type FollowUp, rewriteFollowUp } from './follow-up/rewrite-follow-up.ts'
import { joinHalves } from './message/join-halves.ts'
import { splitMatters } from './message/split-matters.ts'
import { splitQuestions, withoutTag } from './message/split-questions.ts'
import { isSmallTalk, withoutFillers } from './message/without-courtesy.ts'
import { withoutInstructions } from './message/without-instructions.ts'
import { leanOnScene } from './scene/lean-on-scene.ts'
import { openOnes, readAmongOpen } from './understand/among-open.ts'
import { askEach } from './understand/ask-each.ts'
import { facetsNamed } from './understand/facets-asked.ts'
import type { OwnedThing } from './understand/find-owned-things.ts'
import { findShape, type Shape } from './understand/find-shape.ts'
import { findSubjects, surveyed } from './understand/find-subjects.ts'
import { readScope, type Scope } from './understand/read-scope.ts'
import { withThings } from './understand/with-things.ts'

/** A question that stands on its own. */
export interface ResolvedQuestion {
  text: string
  shape: Shape
  /** The question as it is put to claims; one over several entries as it is put to each of them. */
  question: ReadQuestion
  scope: Scope
  /** The entries it is about, the page's own first. */
  subjects: NamedEntry[]
  /** Claims not to be given again, for a reader who asks for more. */
  seen: ReadonlySet<string>
  /** The question before, where this one still leans on it. */
  context: string
  /** The same without the version that is asked of, for where claims tell nothing of that version alone. */
  ofAllVersions?: ResolvedQuestion
  /** Whether those alone are ranked that are open. */
  isAmongOpen: boolean
  /** Words that stand for an entry which is not named, as a thing of its own: "V3" for DeepSeek. */
  standIns: string[]
}

/** Reads a message in its conversation: each question in it, with what it refers back to put in. */
export function resolveQuestions(
  message: string,
  history: readonly Turn[],
  lexicon: Lexicon,
  things: readonly OwnedThing[] = [],
): ResolvedQuestion[] {
  if (isSmallTalk(message) && !(history.length > 0 && /^\W*(?:ok(?:ay)?|sure|yes)\W*$/i.test(message)))
    return [resolveOne(message, lexicon, [], 'small-talk', new Set(), [lexicon.page])]
  const asked = withoutInstructions(message)
  if (asked === '') return [resolveOne(message, lexicon, [], 'instruction', new Set(), [lexicon.page])]
  const resolved: ResolvedQuestion[] = []
  for (const part of joinHalves(
    splitQuestions(asked, text => isMatter(text, lexicon)),
    lexicon,
  ).slice(0, MOST_QUESTIONS)) {
    const last = resolved.at(-1)
    // "Which of them check it, and how?": what they say tells it, as far as it is told; so with "and why?".
    if (last?.shape === 'survey' && ASKS_HOW.test(part.text)) continue
    if (last?.shape === 'survey' && ASKS_WHY.test(part.text)) {
      resolved[resolved.length - 1] = { ...last, text: askAlso(last.text, 'why') }
      continue
    }
    const follow =
      leanOnScene(part.bare, part.scene, lexicon, things) ??
      rewriteFollowUp(
        part.text,
        history,
        lexicon,
        things,
        last ? { text: last.text, subjects: last.subjects } : null,
      )
    const resolve = (text: string, also: Partial<FollowUp>) =>
      resolveOne(text, lexicon, things, null, follow.seen ?? new Set(), follow.subjects, also)
    const one = resolve(follow.text, follow)
    const matters = isOfMatters(one, lexicon) ? splitMatters(one.question) : []
    if (matters.length > 1)
      resolved.push(...matters.map(text => resolve(text, { context: follow.context ?? '' })))
    else resolved.push(one)
  }
  return resolved.slice(0, MOST_QUESTIONS)
}

const ASKS_HOW = /^\W*(?:and )?(?:how|how so|in what way)\W*$/i
const ASKS_WHY = /^\W*(?:and )?(?:why|how come|for what reason)\W*$/i

// "Licences please.", but not "hurry up please", "no marketing please" or "a summary please".
function isMatter(text: string, lexicon: Lexicon): boolean {
  const { facets, content } = readQuestion(text, lexicon)
  const isOfClaims = content.length > 0 && [...facets.keys()].some(facet => facet !== 'overview')
  return isOfClaims && !/\b(?:no|not|without|skip|never|answers?|repl(?:y|ies)|points)\b/i.test(text)
}

// Facets named side by side are told in one answer as they are.
function isOfMatters({ shape, question }: ResolvedQuestion, { facets }: Lexicon): boolean {
  return shape === 'comparison' || (shape === 'fact' && facetsNamed(question, facets).length < 2)
}

// A message is a question or a few; more than that is a text pasted in.
const MOST_QUESTIONS = 4

function resolveOne(
  text: string,
  lexicon: Lexicon,
  things: readonly OwnedThing[],
  given: Shape | null,
  seen: ReadonlySet<string>,
  topic: readonly NamedEntry[],
  { context = '', asked, wanted, orAsked }: Partial<FollowUp> = {},
): ResolvedQuestion {
  const { text: searched, isAmongOpen } = readAmongOpen(withoutFillers(withoutTag(asked ?? text)))
  const bare = readQuestion(searched, lexicon)
  const whole = withThings(bare, things, lexicon)
  const read = wanted === undefined ? whole : { ...whole, wants: findAnswerType(wanted) }
  const named = entriesOf(read.named)
  const among = amongSiblings(readScope(searched, read.named, lexicon.layer), lexicon)
  const scope = ofThisOne(ofNamedOne(among, read), searched)
  const subjects = findSubjects(read, scope, named, topic, lexicon)
  const shape = given ?? findShape(read, scope, named, subjects, lexicon.entries.length)
  const surveyedOnes = shape === 'survey' ? surveyed(scope, named, subjects, lexicon) : subjects
  const inPlay = isAmongOpen && surveyedOnes.length > 1 ? openOnes(surveyedOnes) : surveyedOnes
  const question = shape === 'survey' || shape === 'comparison' ? askEach(read, scope, lexicon) : read
  const standIns = things
    .filter(({ entry }) => !bare.named.some(mention => mention.entry.slug === entry.slug))
    .map(({ name }) => name)
  const one = { text, shape, question, scope, subjects: inPlay, seen, context, standIns, isAmongOpen }
  if (orAsked === undefined || orAsked === asked) return one
  const also = { context, asked: orAsked, ...(wanted === undefined ? {} : { wanted }) }
  return { ...one, ofAllVersions: resolveOne(text, lexicon, things, given, seen, topic, also) }
}

// "Who took over?" asks of the entry that somebody left.
function ofThisOne(scope: Scope, question: string): Scope {
  const isOfOne =
    (scope.over === 'others' && ELSE_OF_IT.test(question)) ||
    (scope.over === 'perhaps' && asksForAnother(question)) ||
    ((scope.over === 'all' || scope.over === 'perhaps') && WHY_SOMEBODY.test(question))
  return isOfOne ? { ...scope, over: null } : scope
}
// "Who else are its customers?", "who else buys from it?" asks for more of what one has.
const ELSE_OF_IT =
  /^\W*(?:(?:and|so|but)\W+)*who else\b(?!.*\b(?:like|than|as)\b).*\b(?:its|(?:from|of|for|by|with|behind|at|in) it)\b/i
// "Why has OpenAI never released any model?", but not "why has Kubernetes been taken up by all of them?"
const WHY_SOMEBODY =
  /^\W*(?:(?:[Aa]nd|[Ss]o|[Bb]ut)\W+)*(?:[Ww]hy|[Hh]ow come) (?:has|have|had|is|was|does|did)(?:n['’]?t)? (?:the )?\p{Lu}(?!.*\b(?:all|each|every\w*|them|these|those|others?)\b)/u

// "Is there a guarantee at Fireworks?" asks of it alone; "is there any cheaper than Fireworks?" of the others.
function ofNamedOne(scope: Scope, { text, named }: ReadQuestion): Scope {
  const [one, another] = named
  const isAtOne =
    one !== undefined &&
    !another &&
    scope.over === 'all' &&
    scope.degree === null &&
    /^\W*(?:is|are|was|were) there\b/i.test(text) &&
    !/\b(?:any(?:one|body)|others?|else|besides|instead|among|these|them)\b/i.test(text) &&
    /\b(?:at|on|with|from|for|by|in) (?:the )?$/i.test(text.slice(0, one.start))
  return isAtOne ? { ...scope, over: null } : scope
}

// An entry without siblings is asked alone.
function amongSiblings(scope: Scope, { entries }: Lexicon): Scope {
  return entries.length > 1 ? scope : { ...scope, over: null, counts: false }
}
