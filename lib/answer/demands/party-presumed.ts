import { escapePattern } from '#lib/escape-pattern.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'

/** Whom a question takes for the owner, the maker or the head of an entry, by name. */
export interface PartyPresumed {
  as: 'owner' | 'maker' | 'runner'
  /** Whether it is taken to own the entry itself: who funds or sells something has other dealings with it. */
  owns: boolean
  name: string
  /** The entry, where it is named. */
  of: NamedEntry | null
}

/**
 * Whom a question takes for the owner, the maker or the head of the entry that it is on: "why did Meta write llama.cpp in C++?",
 * "was Mistral bought by Google?"; null where it takes nobody for any of these, or asks who it was.
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
    if (thing && !isItself && !asksForObject) return { ...asWhat(deed), name, of: thing.entry }
  }
  return null
}

function asWhat(deed: string): Pick<PartyPresumed, 'as' | 'owns'> {
  const isOf = (verbs: string) => new RegExp(`^(?:${verbs})$`, 'i').test(deed)
  const owns = isOf(`${OWNING}|${BELONGING}`)
  const isOwner = owns || isOf(`${DEALING}|${JOINING}`)
  return { as: isOf(RUNNING) ? 'runner' : isOwner ? 'owner' : 'maker', owns }
}

/** Whether a text speaks of a party, by its name. */
export function speaksOfParty(text: string, { name }: PartyPresumed): boolean {
  return new RegExp(`(?<![\\p{L}\\d])${escapePattern(name)}(?![\\p{L}\\d])`, 'iu').test(text)
}

/** Whether a question asks for what brought somebody to a deed: "what made Tencent give it away?" */
export function asksWhatLed(question: string): boolean {
  return WHAT_LED.test(question)
}
const LED = 'made|led|drove|got|gave|pushed|moved|brought|convinced|inspired'
const WHAT_LED = new RegExp(`^\\W*(?:why|how come|what (?:${LED}))\\b`, 'i')

const OWNING =
  'own|owns|owned|owning|buy|buys|buying|bought|acquire|acquires|acquired|acquiring|(?:take|took|taken|taking) over'
const BELONGING = '(?:belongs?|belonged|sold) to|(?:part|subsidiary|arm|unit|division) of'
const DEALING =
  'sell|sells|selling|sold|merge|merges|merged|control|controls|controlled|controlling|close|closed|shut|invest|invests|invested|investing|back|backs|backed|backing|fund|funds|funded|funding'
const JOINING = '(?:go|went) to work for|join|joined'
const RUNNING =
  'run|runs|running|operate|operates|operated|manage|manages|managed|lead|leads|led|head|heads|headed'
const MAKING = [
  'make|makes|making|made|develop|develops|developed|developing|build|builds|building|built',
  'create|creates|created|creating|invent|invents|invented|design|designs|designed|write|wrote|written',
  'found|founded|founding|start|starts|started|starting|launch|launches|launched|launching|train|trains|trained',
  'release|releases|released|releasing|open|opens|opened|opening|publish|publishes|published|publishing',
  'call|calls|called|name|names|named|rename|renamed|add|adds|added|set up|sets up|establish|established',
  '(?:give|gives|gave|giving)(?= .{1,40} away)|(?:give|gives|gave|giving) away|(?:come|comes|came) up with',
].join('|')
const DEED = `(?<deed>${OWNING}|${DEALING}|${RUNNING}|${MAKING})`
// Names have up to three words; the gaps are bounded, as time is.
const PARTY = String.raw`(?<name>[\p{L}\d.&'’-]{2,30}(?: [\p{L}\d.&'’-]{1,30}){0,2}?)`
const PARTY_ENDS = String.raw`(?=$|[?!.,;]| (?:in|on|at|for|and|since|now|last|this|after|before|with|to|or|as|then|still|today|instead|already|yet|from|because)\b)`
const DOES = String.raw`\b(?:(?<auxiliary>did|does|do|has|have|had|will)|after|when|since|once|before|because|until|that|(?<=\bwhat (?:${LED})))(?: the)? (?!(?:did|does|do|has|have|had|will|is|are|was|were|can|could)\b)${PARTY}`
const DID_IT = new RegExp(
  String.raw`${DOES} (?:(?:has|have|had|still|ever|really|actually|just|once|already|also|finally|first|originally|end up|come to|get to|manage to|want to|decide to|plan to|the idea to|to) ){0,3}${DEED}\b`,
  'iu',
)
// "What did Oracle get when it bought Lambda?"
const WHEN_IT_DID = new RegExp(
  String.raw`${DOES} [^?.]{2,40}? (?:when|after|before|once|for|by|to) (?:(?:it|they|he|she) )?${DEED}\b`,
  'iu',
)
const DONE_BY = new RegExp(
  String.raw`\b${DEED}(?: (?:up|out|over|off|down))? by (?:the )?${PARTY}${PARTY_ENDS}`,
  'iu',
)
// "When did the llama.cpp people go to work for Meta?"
const BELONGS_TO = new RegExp(
  String.raw`\b(?<!\b(?:first|second|third|next|last|main|other|each|any|what|which) )(?<deed>${BELONGING}|${JOINING}) (?:the )?${PARTY}${PARTY_ENDS}`,
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
