import { toSearchTerms } from '#lib/language/search-terms.ts'
import { SENTENCE_END } from '#lib/language/sentence-end.ts'
import { stopTerms } from '#lib/retrieval/stopwords.ts'
import { withoutEnd } from '../follow-up/phrase.ts'
import { findDegrees } from '../understand/gradable.ts'
import { isCourtesy, withoutGreeting, withoutPleas, withoutThanks } from './without-courtesy.ts'

/** One question of a message. */
export interface SplitQuestion {
  /** What it asks, with what belongs to it however it is read: what readers say of their own case, and what it points back at. */
  text: string
  /** The same as it stands. */
  bare: string
  /** What the message says before it without asking. */
  scene: string
}

/**
 * The questions that one message holds, in order; greetings and thanks around them are left out. What is said after a question
 * of what it is to be about ("Licences please.") belongs to it where `isMatter` knows it for a matter that claims tell of.
 */
export function splitQuestions(message: string, isMatter: (text: string) => boolean): SplitQuestion[] {
  const said = withCodas(
    withoutGreeting(message)
      .split(SENTENCE_END)
      .flatMap(sentence => sentence.split(BEFORE_QUESTION))
      .map(sentence => withoutPleas(sentence.replace(ANNOUNCES, '').replace(ALL_OR, '')))
      .flatMap(toParts)
      .map(part => (part.isAsked ? { ...part, text: withoutThanks(part.text) } : part))
      .filter(({ text }) => /[\p{L}\d]/u.test(text) && !isCourtesy(text)),
    isMatter,
  )
  const asked = said.filter(({ isAsked }) => isAsked)
  if (asked.length > 0)
    return asked.map(part => ({
      text: withOwnCase(part, said),
      bare: part.text,
      scene: sceneOf(part, said),
    }))
  const whole = withoutThanks(said.map(({ text }) => text).join(' '))
  return [whole === '' ? message.trim() : whole].map(text => ({ text, bare: text, scene: '' }))
}

function sceneOf(part: Part, said: readonly Part[]): string {
  return said
    .slice(0, said.indexOf(part))
    .filter(({ text, isAsked }) => !isAsked || TAG.test(text))
    .map(({ text }) => text)
    .join(' ')
}

/** A question without what alone makes one of a statement: "my money sits in escrow, right?" A question without it as it is. */
export function withoutTag(question: string): string {
  return question.replace(TAG, '?')
}
const TAG =
  /,? (?:right|no|correct|yes|yeah|eh|huh|innit|true|(?:is|are|was|were|do|does|did|has|have|had|ca|could|wo|would|should)n['’]?t (?:it|they|he|she|there|that|this|you|we))\W*\?$/i

// What is said after a question of how it is meant belongs to it, how the answer is to look does not: "…? I mean in full.",
// "…? Licences please.", but "…? Name them please."
function withCodas(parts: readonly Part[], isMatter: (text: string) => boolean): Part[] {
  const kept: Part[] = []
  for (const part of parts) {
    const before = kept.findLast(({ isAsked }) => isAsked)
    const isLast = before !== undefined && before === kept.at(-1)
    if (isLast && (BIDS_ANSWER.test(part.text) || GUESSES_UNIT.test(part.text))) continue
    // "It sits on top of something, right? What?" asks once.
    if (isLast && TAG.test(before.text) && ASKS_BARELY.test(part.text)) {
      kept[kept.length - 1] = { ...before, text: before.text.replace(TAG, `: ${part.text}`) }
      continue
    }
    const isMeaning =
      MEANS.test(part.text) && !findDegrees(part.text).some(({ form }) => form === 'superlative')
    const isWish = WISH.test(part.text) && isMatter(part.text)
    const isMatters = MATTERS.test(part.text) && (JOINS.test(part.text) || isMatter(part.text))
    if (isLast && COMPARES.test(before.text) && (isWish || isMatters))
      kept[kept.length - 1] = { ...before, text: onMatters(before.text, part.text) }
    else if (isLast && (isMeaning || isWish))
      kept[kept.length - 1] = { ...before, text: `${before.text} ${part.text}` }
    else kept.push(part)
  }
  return kept
}
// "Compare Gemma with Qwen. Licence and size."
function onMatters(bid: string, matters: string): string {
  const [bare, on] = [bid, matters].map(text => withoutEnd(withoutThanks(text)))
  return `${bare} on ${on?.charAt(0).toLowerCase()}${on?.slice(1)}`
}
const JOINS = /,|\band\b/i
const COMPARES = /^\W*(?:(?:please|can you|could you|ok|so)\W+)*(?:compare|contrast)\b/i
const MATTERS = /^(?:the )?\p{L}[\p{L}-]*(?:(?:,|,? and) \p{L}[\p{L}-]*){0,3}\W*$/u
const ASKS_BARELY =
  /^\W*(?:(?:and|so|but)\W+)*(?:what|who|when|where|why|how|which(?: ones?)?|since when|how come|how (?:many|much|long))\W*$/i
const BIDS_ANSWER =
  /^\W*(?:(?:and|just|please|pls|also|then|so|if so|if any|can you|could you)\W+)*(?:(?:name|list|give|tell|show|count|enumerate)(?: me| us)?(?: (?:the|all|their|them|it|those|each|of|just|only|names?|lists?|full|whole|some|a few|out|up|one by one|in one line))*|(?:the |just |only |all )*(?:names?|lists?)(?: only)?|(?:one|a) (?:line|word|sentence)(?: (?:each|per one|for each|is enough))?)(?:\W+(?:please|pls|plz|thanks|thank you|would do|will do|is enough))*\W*$/i
// "How long did it take? Weeks? Months?"
const GUESSES_UNIT =
  /^\W*(?:or )?(?:seconds|minutes|hours|days|weeks|months|years|cents|dollars|euros|thousands|millions|billions)\W*$/i
const MEANS = /^\W*(?:i mean|meaning|as in|specifically|in terms of|namely|that is|i\.e\.)\b/i
// "Licences please."
const WISH = /^\W*(?:the )?(?:\p{L}[\p{L}-]*(?:,? (?:and |per |for )?)){1,4}(?:please|pls|plz)\W*$/iu

interface Part {
  text: string
  isAsked: boolean
}

// What is asked in two halves is asked in both, however the first begins: "our boss asks what iron it needs, and what does it cost?"
function toParts(sentence: string): Part[] {
  const parts = sentence.split(SECOND_QUESTION).map(part => part.trim())
  return parts.map(text => ({
    text,
    isAsked: isQuestion(text) || (parts.length > 1 && (ASKS_WITHIN.test(text) || isBareAsking(text))),
  }))
}

// "Smallest cluster here vs at Lambda, and how long must I keep it?", "licence of Qwen3 and who made it": a superlative first,
// things set side by side, or a thing of something.
function isBareAsking(half: string): boolean {
  const [degree] = findDegrees(half)
  const begins = degree?.form === 'superlative' && /^\W*(?:the )?$/i.test(half.slice(0, degree.start))
  // "Any outages so far, and what caused them?"
  if (/^\W*any\b/i.test(half)) return true
  return begins || /\b(?:vs|versus)\b/i.test(half) || (THING_OF.test(half) && !SAYS.test(half))
}
const THING_OF = /^(?:the )?(?:\p{Ll}[\p{L}-]* ){1,3}(?:of|for|at|in) \S+(?: \S+){0,4}$/u
const SAYS =
  /\b(?:i|we|it|they|you|he|she|this|that|there|is|are|was|were|has|have|had|do|does|did|can|will|would|thanks?)\b|\p{Ll}{2}ed\b/iu

const ASKS_WITHIN = /\b(?:what|who|whom|whose|when|where|why|how|which)\b/i

// Readers may begin one small: "we have two cards. what fits?"
const BEFORE_QUESTION =
  /(?<=\b(?!(?:vs|inc|corp|ltd|bros|etc|al|approx|dept|misc)\.)\p{L}{2,}\.)\s+(?=(?:what|who|whom|whose|when|where|why|how|which)\b|(?:is|are|does|do|did|can|could|will|would|should) (?:it|they|this|that|there|you|i|we)\b)/iu

function isQuestion(part: string): boolean {
  return (
    part.endsWith('?') ||
    // "Groq and Fireworks: which is older"
    /^[^.?!:–]{1,60}[:–]\s+(?:what|who|whom|whose|when|where|why|how|which|(?:is|are|does|do|did|can|could|will|would) (?:it|they|this|that|i|we|you))\b/i.test(
      part,
    ) ||
    /^(?:(?:and|so|but|ok|also|then|or|please|hi|hey|hello)\W+)*(?:(?:on|in|at|with|for|to|from|by|of|under|through|about|until|since) (?=what\b|who|which\b|how\b))?(?:what|who|whom|whose|when|where|why|how|which|is|are|am|does|do|did|can|could|may|might|must|has|have|had|was|were|will|would|should|shall|tell|compare|list|name|explain|describe|give)\b/i.test(
      part,
    ) ||
    CONDITIONAL.test(part)
  )
}

// "If I went with Lambda would I have to pay ahead"
const CONDITIONAL =
  /^(?:(?:and|so|but|ok|also|then|or)\W+)*(?:if|when|once|suppos(?:e|ing)|assuming|given|with|without|instead of)\b[^.?!]*\b(?:would|will|do|does|can|could|should|is|are|am|must|did|has|have) (?:i|we|it|they|you|my|our)\b/i

// "I want to run 80 cards. Who must agree?": what readers say of themselves belongs to their question, and so does what it
// points back at: "Both move away from attention. How does each do it?"
function withOwnCase(part: Part, said: readonly Part[]): string {
  const before = said[said.indexOf(part) - 1]
  if (!before || before.isAsked || !(isOwnCase(before.text) || pointsBack(part.text))) return part.text
  // "They" of the second sentence before may be meant: "I have compiled engines. I want the newest release. Does it take them?"
  const scene = OF_THINGS.test(part.text) ? sceneOf(part, said) : before.text
  return `${scene} ${part.text}`
}
const OF_THINGS = /\b(?:them|those)\b/i
// "I'm new here." tells of no case that an answer depends on.
function isOwnCase(text: string): boolean {
  const telling = toSearchTerms(text).filter(term => !stopTerms.has(term))
  return OWN_CASE.test(text) && (telling.length > 1 || /\d|(?<=[\p{Ll},] )\p{Lu}/u.test(text))
}
const OWN_CASE = /^(?:i|we|my|our|i'm|i've|we're)\b/i

// "It" is the page, unless others are spoken of as well.
function pointsBack(question: string): boolean {
  const telling = toSearchTerms(question).filter(term => !stopTerms.has(term)).length
  return POINTS_BACK.test(question) ? telling < 2 : telling === 0 && !/\bit\b/i.test(question)
}
const POINTS_BACK = /\b(?:each|both|they|them|their|those|these|that|either)\b|\bit\b.*\bothers\b/i

// "Two things: what does it cost, …"
const ANNOUNCES =
  /^\W*(?:(?:just |a )?(?:two|three|a few|a couple of|quick|one)\s)?(?:things?|questions?)\s*:\s*/i

// "Is everyone on Nvidia, or do some use AMD?" asks for those.
const ALL_OR =
  /^\W*(?:is|are|do|does|has|have|can) (?:every(?:one|body)|they all|all of (?:them|these|those)|each of (?:them|these|those))\b.{1,120}?,? or (?=(?:is|are|do|does|has|have|can) (?:some|any|others|at least one)(?: of (?:them|these|those)\b| (?:use|run|have|take|offer|also)\b))/i

// "What does it cost, and who runs it?" asks twice; "how and why" does not.
// "When did it begin and why?" asks twice, as "what does it cost, who buys it and where is it?" asks three times.
// Nor does "how many at Gensyn, and how many at io.net?": the second half says only of whom.
const SECOND_QUESTION =
  /(?:,|;)\s*(?:and|but|also|plus)\s+(?:(?:also|roughly|about|exactly|if so,?)\s+)?(?!(?:what|who|when|where|why|how|which)(?: (?:much|many))? (?:about|at|in|on|for|of|with|by|from)\b)(?=(?:what|who|when|where|why|how|which|is|are|does|do|did|can|has|have|was|were)\b)|(?<=\w{3,}.{8,})\s+and\s+(?!how (?:much|many) (?:at|in|on|for|of|with|by|from)\b)(?=(?:what|who|when|where|why|which|how(?: \p{L}+)?)\s+(?:is|are|was|were|does|do|did|much|many|can|has|have|its?|they|may|might|will|would|should|could|must|pays|owns|runs|made|makes)\b|(?:which|what) \p{L}{3,} (?:is|are|does|do|did|can|has|have) (?:it|they|its|their|I|we|you|the)\b|(?:which|what) ones? (?!(?:about|at|in|on|for|of|with|by|from|to)\b)\p{L}|(?:(?:is|are|was|were|does|do|did|can|has|have) (?:it|they|its|their)|(?:can|may) (?:I|we))\b)|(?<=^\W*(?:what|who|when|where|how|which)\b.{8,})\s+and\s+(?=(?:why|when|where|who|how|by whom|since when)\W*$)|(?<=^\W*(?:what|who|when|where|how|which)\b.{8,}),\s+(?=(?:what|who|when|where|how|which)\s+(?:is|are|was|were|does|do|did|has|have|much|many)\b[^?]{1,200}\band\s+(?:what|who|when|where|how|which)\b)/iu
