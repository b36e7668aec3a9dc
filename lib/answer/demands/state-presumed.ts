/**
 * What to ask of an entry, named by `{entry}`, of which a question takes for granted where it is, that it has come to an end, which
 * chips it has, or the like, the likeliest first: "why did Mistral move to San Francisco?" asks for a reason, and where it is tells
 * whether there can be one. Empty where it takes none of these for granted.
 */
export function statesAsked(question: string): string[] {
  const [, thing] = COUNTED.exec(question) ?? []
  return [
    ...STATES.flatMap(([presumed, asked]) => (presumed.test(question) ? [asked] : [])),
    ...(thing === undefined ? [] : [`How many ${thing} does {entry} have?`]),
  ]
}
// "How did it reach 5,000 active providers?"
const COUNTED =
  /(?<![\d.,])(?!(?:19|20)\d\d\b)\d[\d.,]*(?: (?:hundred|thousand|million|billion))? (?!(?:\p{Ll}+ )?(?:its|was|has|is|less|does|this|dollars|euros|years?|months?|weeks?|days?|hours?|minutes?|seconds?|tokens|parameters)\b)((?:\p{Ll}+ )?\p{L}{2,}s)\b/u

const STATES: readonly [presumed: RegExp, asked: string][] = [
  [
    /^(?!.*\b(?:which|what)\b).*\b(?:mov(?:e|ed|es|ing)|relocat\w+)\b(?: \S+){0,4} (?:to|from|out of) |\b(?:based|headquartered|located|settled) in\b|\b(?:headquarters|hq)\b|\b(?:its|their|the|an?) (?:\S+ )?office\b/i,
    'Where is {entry} based?',
  ],
  [/\b(?:independent|independence|on (?:its|their) own)\b/i, 'Who owns {entry}?'],
  [
    /\b(?:bankrupt\w*|shut(?:ting)? down(?! (?:its|the|their|all|any|an?)\b)|clos(?:e[ds]?|ing) down(?! (?:its|the|their|all|any|an?)\b)|went under|go(?:ne|ing)? under|cancell?ed(?! (?:its|the|their|all|any|an?)\b)|discontinued|collapsed?|dissolved|defunct|out of business|died|dead)\b/i,
    'Is {entry} still running?',
  ],
  [
    /\bnext (?:\p{L}+ ){0,3}(?:release|version|update)\b|\bnew (?:features?|releases?)\b/iu,
    'Is {entry} still maintained?',
  ],
  [/\b(?:started|began|founded|born) (?:out |life )?as\b/i, 'How did {entry} begin?'],
  [
    /\bruns? on (?:\S+ ){0,2}(?:gpus?|cards?|chips?|tpus?|cpus?|hardware|subnet|blockchain|[abhl]\d{2,3}s?)\b/i,
    'What does {entry} run on?',
  ],
  [/\b(?:pays? for|paid for|paid by|financ\w+|funded|funds)\b/i, 'Who funds {entry}?'],
  [
    /\b(?:re-?)?written in\b|\bport(?:ed)? to (?:rust|go|python|java|c\+\+)/i,
    'What language is {entry} written in?',
  ],
  [
    /\b\d+(?:\.\d+)? ?[bt]\b|\b(?:[bt]rillion|million)[- ]parameters?\b/i,
    'How many parameters does {entry} have?',
  ],
  [/\b(?:which|what) (?:\p{L}+ ){0,3}(?:is|are|was|were) behind\b/iu, 'Who made {entry}?'],
  [/\b(?:delay(?:ed|s)?|push(?:ed|ing)? back|postpone[ds]?|put off)\b/i, 'When was {entry} launched?'],
  [
    /\b(?:open (?:the |its |their )?weights|(?:weights|models?) (?:\p{Ll}+ ){0,3}(?:open|released?|published?|secret|closed)|(?:open|release|publish|put out|give out|share)[ds]? (?:\p{Ll}+ ){0,3}(?:weights|models?)|download\p{Ll}* (?:\p{Ll}+ ){0,2}(?:weights|models?))\b/iu,
    'Are the weights of {entry} open?',
  ],
  [
    /\b(?:licen[cs]e[ds]?|apache|mit licen[cs]e|a?gpl|open[- ]source[ds]?|strings attached)\b/i,
    'What is the licence of {entry}?',
  ],
  [
    /\b(?:only|just|nothing but|no longer|stop(?:ped)?|drop(?:ped)?|refuse[sd]?|never|not|(?:do|does|did|is|are|was|were|ca|wo)n['’]?t)\b.{0,60}\b(?:gpus?|cards?|chips?|tpus?|nvidia|amd|intel|[abhl]\d{2,3}s?|[gm]b\d{3}s?|mi\d{3}\w*)\b/i,
    'Which GPUs are there at {entry}?',
  ],
]
