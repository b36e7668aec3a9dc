import { asksWhether } from '#lib/retrieval/asks-whether.ts'
import { findNames } from '#lib/retrieval/find-names.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { Claim, NamedEntry } from '#lib/wiki/model.ts'
import { partyPresumed } from './party-presumed.ts'

// What tells whose something is.
const OWNED =
  /\b(?:(?<!(?:['’]s|s['’]|its|their|his|her|our|your) )own|control|belong|stake|share(?:s\b|hold)|subsidiar|acqui|bought|merge|parent|part of|unit of|under the (?![\w.-]+(?: [\w.-]+){0,3} licen[cs]e)|hosted by|nonprofit|majority|equity (?:funders?|owners?|holders?|stakes?)|umbrella)\w*|\b(?:developed|made) by\b|\bmodels from\b|\bis [\w -]{2,30}['’]s (?:[\w-]+ )?(?:family|library|server)\b/i

// What someone is asked for as, and the words by which a claim tells that somebody is it.
const OFFICES: [asked: RegExp, told: RegExp][] = [
  [/\b(?:ceo|chief executive|c\.e\.o\.)(?!\w)/i, /\b(?:ceo|chief executive)\b/i],
  [/\b(?:cto|technology chief|technical chief)\b/i, /\b(?:cto|technology chief|chief technology)\b/i],
  [/\bchair(?:man|woman|person)?\b/i, /\bchair\w*/i],
  [/\bpresident\b/i, /\bpresident\b/i],
]
// The same of the whole entry: "who owns it?" asks for a name, "who owns the cards?" may be answered by "their hosts".
const DEEDS: [asked: RegExp, told: RegExp][] = [
  [
    /^(?:made?|makes?|built|builds?|creat\w+|develop\w*|invent\w*|wr[io]t\w*)$/i,
    /\b(?:[Mm]a[dk]e|makes|built|builds?|creat|develop(?!ers?\b)|found|start|wr[io]t|invent|design|began|set up|form|launch|famil|project|maintain|publish|releas|introduc)\w*|\b(?:by|(?<!download\w* (?:\w+ ){0,4})from) (?=(?:the )?[A-Z][a-z])/,
  ],
  [
    /^(?:co-?)?found(?:ed|ers?|s)?$|^establish(?:ed|es)?$/i,
    /\b(?:found|start|began|set up|creat|built|launch|made public|team|introduc)\w*|\bfrom (?=(?:the )?[A-Z][a-z])/,
  ],
  [/^own(?:s|ed|er|ers)?$/i, OWNED],
]

// "Founded in 2012 by machine learning engineers" says who, though not by name.
const OF_A_TRADE = String.raw`\bby (?:[\p{L}-]+ ){0,3}(?:engineers|researchers|scientists|students|academics|traders)\b`
const byTrade = new Map(
  DEEDS.map(([, told]) => [told, new RegExp(`(?:${told.source})[^.;]{0,30}${OF_A_TRADE}`, 'u')]),
)

// In letters: as far from the word for what somebody is as the name may stand.
const NEAR = 60
const NAME = /\p{Lu}[\p{L}\d&.-]+(?: (?:(?:bin|ibn|van|von|de|da|di|al|el|of|for) )*\p{Lu}[\p{L}\d&.-]+)*/gu

// "Which big companies run it?" asks for names, "what kind of companies?" for none.
const PARTY =
  '(?:compan(?:y|ies)|firms?|customers?|clients?|labs?|universit(?:y|ies)|investors?|backers?|startups?|corporations?|business(?:es)?|banks?|auditors?|lenders?|insurers?|funds|agencies|ministr(?:y|ies))'
const SMALL_WORD =
  '(?:do|does|did|is|are|was|were|will|would|can|could|has|have|happens?|about|the|an?|its|their|my|our|your|kinds?|sorts?|types?|sizes?|of)'
const ASKS_PARTIES = new RegExp(
  String.raw`\b(?:which|what)(?: (?!${SMALL_WORD}\b)\p{L}+){0,2} ${PARTY}\b|\bnames? of (?:the |its |their )?(?:\p{L}+ )?${PARTY}\b`,
  'iu',
)

/**
 * Whether a claim can answer who made, owns or leads an entry, or which companies do something: it tells that somebody does, and
 * names them close by. Any claim can answer another question.
 */
export function namesWhom({ text }: Claim, question: ReadQuestion, entries: readonly NamedEntry[]): boolean {
  const told = toldBy(question)
  if (told === undefined && !ASKS_PARTIES.test(question.text)) return true
  const places =
    told && [...text.matchAll(new RegExp(told.source, `${told.flags}g`))].map(({ index }) => index)
  // A maker's name may stand for what it makes: "Anthropic" for Claude.
  const own = findNames(text, entries).filter(({ isOwnName }) => isOwnName)
  if (told !== undefined && byTrade.get(told)?.test(text)) return true
  return [...text.matchAll(NAME)].some(({ 0: name, index }) => {
    const end = index + name.length
    const isOwn = own.some(mention => mention.start <= index && end <= mention.end + 2)
    // One word that opens a claim is written large whatever it is, as is the first of "As of August".
    const isWritten =
      index > 0 || /\p{Lu}\S*\p{Lu}/u.test(name) || (name.includes(' ') && !OPENERS.test(name))
    const isOfPlace = /\b[Aa]n? $/.test(text.slice(0, index)) && OF_A_KIND.test(text.slice(end))
    const isSaid = isWritten && !isOwn && !isOfPlace && !NOBODY.test(name)
    const isNear = (place: number) => Math.min(Math.abs(place - end), Math.abs(place - index)) <= NEAR
    return isSaid && (places === undefined || places.some(isNear))
  })
}

/** Whether a question takes somebody for the owner of an entry, so that only claims on owning answer it. */
export function presumesOwner(question: ReadQuestion): boolean {
  const party = partyPresumed(question)
  // "Did Nvidia buy it?" is decided by what happened instead.
  return party?.owns === true && !asksWhether(question.text)
}

/** Whether a claim tells whose something is. */
export function tellsOfOwner({ text }: Pick<Claim, 'text'>): boolean {
  return OWNED.test(text)
}

/** Whether a question asks for nothing but who made, owns or leads an entry. */
export function asksWhom(question: ReadQuestion): boolean {
  return question.content.length === 1 && toldBy(question) !== undefined
}

// "Which investors?" is not answered by who founded it.
const ASKS_FUNDERS =
  /\b(?:which|what|from what|name the|names of (?:the|its|their)) (?:\p{L}+ ){0,2}(?:investors?|backers?|lenders?|venture (?:firms?|funds?|capitalists))\b/iu
const FUNDS = /\b(?:invest|le(?:d|ad)|back|fund(?!ing)|lent|lend|loan|grant|stake|sharehold|bought)\w*/i

function toldBy({ text, content }: ReadQuestion): RegExp | undefined {
  if (ASKS_FUNDERS.test(text)) return FUNDS
  if (!/\b(?:who(?:'s|s)?|names?)\b/i.test(text.replaceAll('’', "'"))) return undefined
  const [deed, ...rest] = content
  return rest.length === 0 && deed !== undefined
    ? [...DEEDS, ...OFFICES].find(([asked]) => asked.test(deed.text))?.[1]
    : OFFICES.find(([asked]) => asked.test(text))?.[1]
}

// "A Denver company" names nobody.
const OF_A_KIND =
  /^ (?:AI )?(?:and [\p{Ll}-]+ )?(?:compan(?:y|ies)|firm|startup|developer|provider|programme)\b/u
const OPENERS = /^(?:As|In|On|By|At|Of|To|Since|From|After|Before|For|With|Under|Until|The|An?|Its|Their)\b/

// What is written large and is nobody's name.
const NOBODY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|US|UK|EU|AI|GPU|GPUs|API|CEO|CTO|Series \w)$/
