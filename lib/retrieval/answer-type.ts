import { asksWhether } from './asks-whether.ts'

/** What kind of thing would answer a question. */
export type AnswerType = 'money' | 'number' | 'date' | 'who' | 'place' | 'reason' | 'any'

/** What kind of thing a question asks for, from its question words. */
export function findAnswerType(question: string): AnswerType {
  // "Doctor Who" asks for nobody: a question word inside a sentence is written small.
  const isShouted = question === question.toUpperCase()
  const text = (isShouted ? question : question.replace(/(?<=\w\W+)(?:Who|When|Where|Why|What)\b/g, '_'))
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(RELATIVE, '_')
  // "Are leases priced in AKT?" is answered by a claim that says so, whether or not an amount stands in it.
  const isYesOrNo = asksWhether(text) && !WH_WORD.test(text)
  const found = patterns.flatMap(([pattern, type]) => {
    const at = isYesOrNo && type === 'money' ? -1 : text.search(pattern)
    return at < 0 ? [] : [{ type, at }]
  })
  return found.sort((a, b) => a.at - b.at)[0]?.type ?? 'any'
}

// "People who own cards", "a student who is broke": after a noun, who asks for nobody.
const RELATIVE =
  /(?<=\b(?!(?:and|or|but|so|then|also|just|exactly|like|ok|hey|please|about|of|in|on|for|with|to|by|from|over|is|was|are|were|be|know|tell|me|us|say|says|see|find|show|ask|wonder|depends?|decides?)\b)[a-z']{2,}\s)who\b/g

const WH_WORD = /\b(?:how|what|which|who|when|where)\b/

const patterns: [RegExp, AnswerType][] = [
  [
    /\b(how much (money|does|do|is|are|would|will|did|it|to)\b|what (price|cost|rate|fee)|cost|price[sd]?\b|charge|how (cheap|expensive)|\b(?:per|an|by the) hour\W*$)/,
    'money',
  ],
  [
    /\bwhen (?=(?:did|do|does|was|were|is|are|has|have|had|will|would|can|could|should|\w+ (?:founded|launched|released|started))\b)|\bwhen\W*$|\b(?:what (?:year|date|month|day|time|century|decade)|which (?:year|month|day|date|century|decade)|(?:in|since) what (?:year|month|decade)s?|since (?:when|what)|how long ago)\b|^\W*(?:year|date)\W*$/,
    'date',
  ],
  [
    /\b(how (many|much|old|large|big|long|far|fast|high|deep|tall|wide|often|small|heavy)|what (number|percentage|percent|share|age|proportion|fraction|size|amount|population|score)|number of|percentage of)\b/,
    'number',
  ],
  [
    /\b(who|whose|whom|(?:which|what) (?:\w+ )?(?:person|compan(?:y|ies)|team|firm|investors?|people|player|man|woman|king|queen|emperor|ruler|leader|president|author|scientist|researcher|scholar|writer|artist|director|group|organi[sz]ation|party|family|character|singer|actor|general|professor|philosopher|mathematician|composer|engineer|founder|country|nation|quarterback|coach|pope|bishop|university|school|agency|network|brand))\b/,
    'who',
  ],
  [
    /\b(where\b(?!.*\b(?:falls? short|lags?|excels?|shines?|struggles?|goes? wrong|differs?|lacks?|fails?)\b)|what (place|city|country|state|region|location|continent)|which (place|city|country|state|region|continent)|(located|based) in what|whereabouts)\b/,
    'place',
  ],
  [
    /\b(why|how come|what (caused|made|reason)|for what reason|what (?:is|was|are|were) the (?:point|purpose|reason) (?:of|behind|for))\b|\bwhat (?:led to|prompted|triggered)\b|\bwhat (?:drove|led|pushed) .{1,60} to\b/,
    'reason',
  ],
]

const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
const forms: Record<Exclude<AnswerType, 'any'>, RegExp> = {
  money:
    /[$€£]\s?\d|\brs\.? ?\d|\b\d[\d,.]*\s?(?:dollars|euros|pounds|usdc?|crore)\b|\bfree\b|%|\bno (?:\w+ )?fees?\b/i,
  number:
    /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|hundred|thousand|million|billion|half|twice|double|once|single|one)\b/i,
  date: new RegExp(
    `\\b(?:1[0-9]{3}|20[0-9]{2})s?\\b|\\b${MONTH}\\b|\\bcentury\\b|\\b\\d{3,4} (?:bc|ad|bce|ce)\\b|\\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b`,
    'i',
  ),
  who: /(?<=[\p{Ll}\d,;:)"'’–—-]\s(?:the\s)?)\p{Lu}[\p{L}]+/u,
  place:
    /\b(?:in|at|from|near|to|across|between|outside|inside|around|into|through)\s(?:the\s|its\s|a\s)?(?:\p{Ll}+\s)?\p{Lu}\p{L}+|\b(?:in|at|near|outside|inside) (?:the|a) \p{Ll}+/u,
  reason:
    /\b(?:because|since|due|so that|in order|as a result|caused?|led|reason|owing|therefore|thus|to \p{Ll}+|by|after|for|so)\b/iu,
}

/** Whether a text holds a thing of the kind asked for. Any text answers `any`. */
export function holdsAnswerType(text: string, type: AnswerType): boolean {
  return type === 'any' || forms[type].test(text)
}
