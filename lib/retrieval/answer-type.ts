/** What kind of thing would answer a question. */
export type AnswerType = 'money' | 'number' | 'date' | 'who' | 'place' | 'reason' | 'any'

/** What kind of thing a question asks for, from its question words. */
export function findAnswerType(question: string): AnswerType {
  const text = question.toLowerCase().replaceAll('’', "'")
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? 'any'
}

const patterns: [RegExp, AnswerType][] = [
  [
    /\b(how much (money|does|do|is|are|would|will|did|it|to)\b|what (price|cost|rate|fee)|cost|price[sd]?\b|charge|how (cheap|expensive))/,
    'money',
  ],
  [
    /\b(when|what (year|date|month|day|time|century|decade)|which (year|month|day|date|century|decade)|in what (year|month)|since what|how long ago|founded in what)\b/,
    'date',
  ],
  [
    /\b(how (many|much|large|big|long|far|fast|old|high|deep|tall|wide|often|small|heavy)|what (number|percentage|percent|share|proportion|fraction|size|amount|population|score)|number of|percentage of)\b/,
    'number',
  ],
  [
    /\b(who|whose|whom|which (person|company|team|firm|investor|people)|what (company|person|team|firm|investor))\b/,
    'who',
  ],
  [
    /\b(where|what (place|city|country|state|region|location|continent)|which (place|city|country|state|region|continent)|(located|based) in what|whereabouts)\b/,
    'place',
  ],
  [/\b(why|how come|what (caused|made|reason)|for what reason)\b/, 'reason'],
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
    /\b(?:in|at|from|near|to|of|across|between|outside|inside|around|into|through|on)\s(?:the\s|its\s|a\s)?(?:\w+\s)?\p{Lu}\p{L}+|\b\p{Lu}\p{L}+,\s\p{Lu}\p{L}+/u,
  reason:
    /\b(?:because|since|due|so that|in order|as a result|caused?|led|reason|owing|therefore|thus|to \p{Ll}+|by|after|for|so)\b/iu,
}

/** Whether a text holds a thing of the kind asked for. Any text answers `any`. */
export function holdsAnswerType(text: string, type: AnswerType): boolean {
  return type === 'any' || forms[type].test(text)
}
