import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'

/** Whom a question takes for the owner, the maker or the head of an entry, by name. */
export interface PartyPresumed {
  as: 'owner' | 'maker' | 'runner'
  /** What it is taken to do or have done, as it is written. */
  deed: string
  name: string
  /** The entry, where it is named. */
  of: NamedEntry | null
}

/**
 * Whom a question takes for the owner, the maker or the head of the entry that it is on: "why did Meta write llama.cpp in C++?", "was Mistral
 * bought by Google?"; null where it takes nobody for either, or asks who it was.
 */
export function partyPresumed({ text, named }: Pick<ReadQuestion, 'text' | 'named'>): PartyPresumed | null {
  const pointed = [...text.matchAll(ENTRY)].map(({ index, 0: it }) => ({
    start: index,
    end: index + it.length,
    entry: null,
  }))
  const entries = [...named, ...pointed].sort((a, b) => a.start - b.start)
  for (const pattern of [DID_IT, WHEN_IT_DID, DONE_BY, BELONGS_TO]) {
    const found = pattern.exec(text)
    const { name, deed, auxiliary } = found?.groups ?? {}
    if (!found || !name || !deed || NOBODY.test(name)) continue
    const at = found.index + found[0].indexOf(name)
    const end = found.index + found[0].length
    const party = entries.find(mention => mention.start < at + name.length && mention.end > at)
    const thing =
      pattern === DONE_BY || pattern === BELONGS_TO
        ? entries.findLast(
            ({ end: upTo }) => upTo <= found.index && IS_IT.test(text.slice(upTo, found.index)),
          )
        : entries.find(({ start }) => start >= end && DIRECTLY.test(text.slice(end, start)))
    // "Which chips did the government buy for it?" asks for what was bought.
    const asksForObject =
      auxiliary !== undefined && pattern === DID_IT && ASKS_FOR_THING.test(text.slice(0, found.index))
    const isItself = party !== undefined && (!thing?.entry || thing.entry.slug === party.entry?.slug)
    if (thing && !isItself && !asksForObject) return { as: asWhat(deed), deed, name, of: thing.entry }
  }
  return null
}

function asWhat(deed: string): PartyPresumed['as'] {
  if (RUNS.test(deed)) return 'runner'
  return OWNS.test(deed) ? 'owner' : 'maker'
}
const RUNS = /^(?:run|operat|manag|le[ad]|head)/i
/** Whether a deed makes somebody the owner: funding and selling do not. */
export function isOfOwning(deed: string): boolean {
  return /^(?:own|belong|sold to|part|subsid|buy|bought|acqui|t(?:ak|ook))/i.test(deed)
}
const OWNS =
  /^(?:own|belong|go|went|work|join|part|subsid|arm|unit|div|buy|bought|acqui|s[eo]l|t(?:ak|ook)|merg|control|invest|back|fund|shut|clos)/i
const VERBS = [
  'own|owns|owned|owning|buy|buys|buying|bought|acquire|acquires|acquired|acquiring|sell|sells|selling|sold',
  '(?:take|took|taken|taking) over|merge|merges|merged|control|controls|controlled|controlling|close|closed|shut',
  'invest|invests|invested|investing|back|backs|backed|backing|fund|funds|funded|funding',
  'make|makes|making|made|develop|develops|developed|developing|build|builds|building|built',
  'create|creates|created|creating|invent|invents|invented|design|designs|designed|write|wrote|written',
  'found|founded|founding|start|starts|started|starting|launch|launches|launched|launching|train|trains|trained',
  'release|releases|released|releasing|open|opens|opened|opening|publish|publishes|published|publishing',
  'call|calls|called|name|names|named|rename|renamed|add|adds|added|set up|sets up|establish|established',
  'run|runs|running|operate|operates|operated|manage|manages|managed|lead|leads|led|head|heads|headed',
]
const DEED = `(?<deed>${VERBS.join('|')})`
// Names have up to three words; the gaps are bounded, as time is.
const PARTY = String.raw`(?<name>[\p{L}\d.&'’-]{2,30}(?: [\p{L}\d.&'’-]{1,30}){0,2}?)`
const DOES = String.raw`\b(?:(?<auxiliary>did|does|do|has|have|had|will)|after|when|since|once|before|because|until|that)(?: the)? (?!(?:did|does|do|has|have|had|will|is|are|was|were|can|could)\b)${PARTY}`
const DID_IT = new RegExp(
  String.raw`${DOES} (?:(?:has|have|had|still|ever|really|actually|just|once|already|also|finally|first|originally|end up|come to|get to|manage to|want to|decide to|plan to) ){0,3}${DEED}\b`,
  'iu',
)
// "What did Oracle get when it bought Lambda?"
const WHEN_IT_DID = new RegExp(
  String.raw`${DOES} [^?.]{2,40}? (?:when|after|before|once|for|by|to) (?:(?:it|they|he|she) )?${DEED}\b`,
  'iu',
)
const DONE_BY = new RegExp(
  String.raw`\b${DEED}(?: (?:up|out|over|off|down))? by (?:the )?${PARTY}(?=$|[?!.,;]| (?:in|on|at|for|and|since|now|last|this|after|before|with|to|or|as|then|still|today|instead|already|yet|from|because)\b)`,
  'iu',
)
// "When did the llama.cpp people go to work for Meta?"
const BELONGS_TO = new RegExp(
  String.raw`\b(?<deed>(?:belongs?|belonged|sold) to|(?:go|went) to work for|join(?:ed)?|(?:part|subsidiary|arm|unit|division) of) (?:the )?${PARTY}(?=$|[?!.,;]| (?:in|on|at|for|and|since|now|last|this|after|before|with|or|as|then|still|today|instead|already|yet|from|because)\b)`,
  'iu',
)
const ENTRY = /\b(?:it|them)\b|\bthis(?=\W*$|[,;])/gi
// "Add GPU servers to Lambda", but not "buy chips for IndiaAI".
const DIRECTLY = /^(?! \p{L}+ing\b)(?!.*\b(?:for|with|through|at|using|via|from|on)\b)[^,;]{0,40}$/isu
// "Was it originally bought by", but not "is it slower than the engine built by".
const IS_IT = /^(?!.*\b(?:than|the|an?)\b)[^,;]{0,40}$/is
const ASKS_FOR_THING =
  /\b(?:which|what)(?! (?:year|month|day|date|time|reason|way)\b)(?=[^,]*$)|\b(?:how (?:much|many))\b[^,]*$/i
// Who is nobody in particular, or asked for.
const NOBODY =
  /^(?:i|you|we|he|she|they|it|its|their|there|this|that|these|those|who|whom|whose|which|what|any|some|every|no|one|an?|the|my|our|your|his|her|all|most|many|not|also|so|people|users?|developers?|customers?|clients?|readers?|companies|providers?|hosts?|miners?|validators?|renters?|anyone|someone|nobody|everyone|anybody|somebody|hand|default|law|design)\b/i
