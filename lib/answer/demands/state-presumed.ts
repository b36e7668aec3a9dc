/**
 * What to ask of an entry, named by `{entry}`, of which a question takes for granted where it is, that it has come to an end, which
 * chips it has, or the like: "why did Mistral move to San Francisco?" asks for a reason, and where it is tells whether there can be
 * one. Null where it takes none of these for granted.
 */
export function stateAsked(question: string): string | null {
  return STATES.find(([presumed]) => presumed.test(question))?.[1] ?? null
}

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
    /\b(?:licen[cs]e[ds]?|apache|mit licen[cs]e|a?gpl|open[- ]source[ds]?|strings attached)\b/i,
    'What is the licence of {entry}?',
  ],
  [
    /\b(?:only|just|nothing but|no longer|stop(?:ped)?|drop(?:ped)?|refuse[sd]?|never|not|(?:do|does|did|is|are|was|were|ca|wo)n['’]?t)\b.{0,60}\b(?:gpus?|cards?|chips?|tpus?|nvidia|amd|intel|[abhl]\d{2,3}s?|[gm]b\d{3}s?|mi\d{3}\w*)\b/i,
    'Which GPUs are there at {entry}?',
  ],
]
