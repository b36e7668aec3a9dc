import { toSearchTerms } from '#lib/language/search-terms.ts'
import { stopTerms } from '#lib/retrieval/stopwords.ts'

/** The questions that one message holds, in order; greetings and thanks around them are left out. */
export function splitQuestions(message: string): string[] {
  const said = message
    .split(SENTENCE_END)
    .flatMap(sentence => sentence.split(BEFORE_QUESTION))
    .map(sentence => sentence.replace(ANNOUNCES, ''))
    .flatMap(toParts)
    .filter(({ text }) => /[\p{L}\d]/u.test(text) && !isCourtesy(text))
  const asked = said.filter(({ isAsked }) => isAsked)
  const questions =
    asked.length > 0
      ? asked.map(part => withOwnCase(part, said))
      : [said.map(({ text }) => text).join(' ')].filter(part => part !== '')
  return questions.length > 0 ? questions : [message.trim()]
}

interface Part {
  text: string
  isAsked: boolean
}

// What is asked in two halves is asked in both, however the first begins: "our boss asks what iron it needs, and what does it cost?"
function toParts(sentence: string): Part[] {
  const parts = sentence.split(SECOND_QUESTION).map(part => part.trim())
  return parts.map(text => ({
    text,
    isAsked: isQuestion(text) || (parts.length > 1 && ASKS_WITHIN.test(text)),
  }))
}

/** What stands between two sentences of a message. */
export const SENTENCE_END = /(?<=[?!])\s+|(?<=\p{L}{3}\.)\s+(?=\p{Lu})|\n+/gu
const ASKS_WITHIN = /\b(?:what|who|whom|whose|when|where|why|how|which)\b/i

// Readers may begin one small: "we have two cards. what fits?"
const BEFORE_QUESTION =
  /(?<=\b(?!(?:vs|inc|corp|ltd|bros|etc|al|approx|dept|misc)\.)\p{L}{2,}\.)\s+(?=(?:what|who|whom|whose|when|where|why|how|which)\b|(?:is|are|does|do|did|can|could|will|would|should) (?:it|they|this|that|there|you|i|we)\b)/iu

/** Whether a message is a greeting, thanks or the like, and asks nothing. */
export function isSmallTalk(message: string): boolean {
  return SMALL_TALK.test(message.trim())
}

function isQuestion(part: string): boolean {
  return (
    part.endsWith('?') ||
    // "Groq and Fireworks: which is older"
    /^[^.?!:–]{1,60}[:–]\s+(?:what|who|whom|whose|when|where|why|how|which)\b/i.test(part) ||
    /^(?:(?:and|so|but|ok|also|then|or|please|hi|hey|hello)\W+)*(?:(?:on|in|at|with|for|to|from|by|of|under|through|about|until|since) (?=what\b|who|which\b|how\b))?(?:what|who|whom|whose|when|where|why|how|which|is|are|am|does|do|did|can|could|may|might|must|has|have|had|was|were|will|would|should|shall|tell|compare|list|name|explain|describe|give)\b/i.test(
      part,
    )
  )
}

// "I want to run 80 cards. Who must agree?": what readers say of themselves belongs to their question, and so does what it
// points back at: "Both move away from attention. How does each do it?"
function withOwnCase(part: Part, said: readonly Part[]): string {
  const before = said[said.indexOf(part) - 1]
  return before && !before.isAsked && (OWN_CASE.test(before.text) || pointsBack(part.text))
    ? `${before.text} ${part.text}`
    : part.text
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

// "What does it cost, and who runs it?" asks twice; "how and why" does not.
// Nor does "how many at Gensyn, and how many at io.net?": the second half says only of whom.
const SECOND_QUESTION =
  /(?:,|;)\s*(?:and|but|also|plus)\s+(?:(?:also|roughly|about|exactly|if so,?)\s+)?(?!(?:what|who|when|where|why|how|which)(?: (?:much|many))? (?:about|at|in|on|for|of|with|by|from)\b)(?=(?:what|who|when|where|why|how|which|is|are|does|do|did|can|has|have|was|were)\b)|(?<=\w{3,}.{8,})\s+and\s+(?!how (?:much|many) (?:at|in|on|for|of|with|by|from)\b)(?=(?:what|who|when|where|why|which|how(?: \p{L}+)?)\s+(?:is|are|was|were|does|do|did|much|many|can|has|have|its?|they|may|might|will|would|should|could|must|pays|owns|runs|made|makes)\b|(?:is|are|was|were|does|do|did|can|has|have) (?:it|they|its|their)\b)/iu

const SMALL_TALK =
  /^(?:(?:hi|hello|hey|yo|hiya|howdy|greetings|good (?:morning|evening|afternoon|day|night)|thanks?(?: you)?(?: so much| a lot| very much)?|thx|ty|cheers|bye|goodbye|see you|cool|great|nice|awesome|perfect|amazing|interesting|really|seriously|indeed|i see|makes sense|good to know|no way|hm+|lol|haha|wow|ok(?:ay)?|got it|well done|good (?:bot|job)|you(?:'re| are) (?:great|awesome|the best|funny|stupid|cute|wrong)|how are you(?: doing)?(?: today)?|how(?:'s| is) it going|what(?:'s| is) up|sup|who are you|what are you|are you (?:a |an )?(?:bot|human|ai|robot|real|person)\w*|what(?:'s| is) your name|(?:can|could|will) you help(?: me)?|help(?: me)?|what can you do|i love you|nice to meet you|there|everyone|cairn|friend|bot|today|again|for (?:the|your) help|that (?:helps|helped))[\s!?.,:;)(-]*)+$/i

function isCourtesy(part: string): boolean {
  return (
    isSmallTalk(part) ||
    /^(?:please|sorry|excuse me|quick question|question|one more|one more thing|follow-up)[\s!?.,:]*$/i.test(
      part,
    )
  )
}
