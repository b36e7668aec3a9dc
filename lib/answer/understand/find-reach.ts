import { asksOverall } from './asks-overall.ts'
import { ANYONES_NOUNS, asksForStandings } from './kinds.ts'
import type { Scope } from './read-scope.ts'
import type { ClassedWords } from './word-classes.ts'

type Reach = Exclude<Scope['over'], null>

// Word orders that say whom a question means, in the letters of `classifyWords`; the first that is found holds.
const PLAIN_ORDERS: [Reach, order: RegExp, example: string][] = [
  [
    'all',
    /[INU].*P[dIT]?x?[RO]|[INUT].*Pb[SR]/,
    'is it cheap next to its rivals, do they charge more than other clouds',
  ],
  ['others', /[EHWK]A?x{0,2}e|^[^INT]*Qe[^INT]*$/, 'anyone else, who else has'],
  ['them', /[WwHLEGSm]oL?d?[TD]/, 'which of them, any of these'],
  [
    'all',
    /[WwHLEm]oL?d?(?:[xK]?[SR]|x{2,3}S)/,
    'which of the siblings, how many of the model families, of the listed compute projects',
  ],
  ['all', /(?:[Ww][xG]{0,2}|[Lvm]d?x?)R/, 'which siblings, all rivals'],
  ['others', /b[SR]|^[^I]*bK/, 'other providers, the other cloud'],
  [
    'others',
    /(?:(?<!xf)d|[TILWw])O|^[vfP]*O/,
    'the others, which others, the rest; but “miners and the rest”',
  ],
  [
    'all',
    /^[vf]*At(?:Y[Ur]|[La]?x{0,2}[SK])/,
    'is there one that takes cards, are there clouds here that do',
  ],
  [
    'all',
    /EP?d?U|^[vf]*E[xHr]|^[vf]*[HW]Pd?U/,
    'anyone here, anybody on this list, everyone who, who in this field',
  ],
  [
    'them',
    /^oL?d?[TD]|[GC]x?[SK]oL?d?T|TL|D[SK]|LD$/,
    'of all these, the oldest firm among them, they all, these firms, licences of all these',
  ],
  ['others', /[ITdPf]R(?!x)/, 'its rivals, than competitors'],
  ['all', /^[vf]*[Ww]G?SU(?!A+[ITN])/, 'which clouds here can run it'],
]
// The same, where neither a name nor "it" nor "here" says whom.
const NAMELESS_ORDERS: [Reach, order: RegExp, example: string][] = [
  ['perhaps', /mx?SAU/, 'how many providers are there'],
  ['all', /[Ww][xG]{0,2}[SK]/, 'which engines, which open provider'],
  ['all', /Ld?[xG]{0,2}[SK]/, 'any provider, all the clouds'],
  ['all', /m[xd]{0,2}S(?!A[TIN])/, 'how many clouds; but “how many servers do they have”'],
  ['all', /^[vdf]*[xGC]{0,3}S(?:$|[Pr])/, 'clouds with B200s, MIT licensed ones'],
  ['all', /(?:^|[vPfA])E[oP]?L?[TD]/, 'anyone of these'],
  ['all', /^[vf]*[HWw]A?x?d?G(?:$|[PoSKAf])/, 'who was first, which is the cheapest of all'],
  ['all', /^[vf]*[HW]x{1,2}P?d?G(?:$|[PoAf])/, 'who charges the most'],
  ['all', /^[vf]*WAA?d?[GC]x/, 'which has the cheapest tokens'],
  ['all', /^[vf]*WYA[^Y]/, 'which one has its own chips'],
  ['all', /^[vfPA]*U?L(?:[PrT]|oT)/, 'any that take cards, any under MIT, any of them'],
  ['all', /^[vf]*D[Pr]/, 'list those with a token'],
  ['all', /^[vf]*od?[xG]{0,3}S/, 'of the private clouds, who raised most'],
]
const HAZY_ORDERS: RegExp[] = [
  /(?:^|[vfA])E/, // does anybody check, anyone using B200s
  /^[vfd]*x?G/, // the cheapest H100
  /^[vf]*[HW]x{1,2}d?G/, // who holds the biggest stake
  /^[vf]*[HW](?!A?d)/, // who pays, whose licence; but "who are the founders" asks of the page
  /^[vdf]*x{0,3}S/, // providers in the US
  /PH$/, // Ascend is supported by whom
]

/** Whom a text asks about, by the order of its words; null where of the page's own entry or of those it names. */
export function findReach(text: string, read: ClassedWords, isOfModels: boolean): Scope['over'] {
  const { words, degrees } = read
  const classes = ofAnother(read)
  const wordOf = (order: RegExp) => {
    const found = order.exec(classes)
    return found ? (words[found.index + found[0].length]?.text.toLowerCase() ?? '') : ''
  }
  if (THEM_OF_THIS.test(classes) || OF_THEIRS.test(text) || PAGE_BY_KIND.test(text)) return null
  if (RANKS_THEM.test(text)) return 'them'
  // "How many providers were there in 2025?": a count that changes is the page's.
  if (COUNT_OF_TIME.test(text)) return null
  // "Who wrote that?", "who else builds there?": of what was spoken of, and of no one beside it.
  const [does = ''] = /\b(?:who|which) (\w+) that(?: one)?\W*$/i.exec(text)?.slice(1) ?? []
  if (
    /^[^SROT]*[Ur]$/.test(classes) &&
    !IT_DOES.has(does) &&
    /\b(?:that(?: one)?|there|(?:all|for|of|behind) this)\W*$/i.test(text)
  )
    return null
  const found = PLAIN_ORDERS.find(([, order]) => order.test(classes))
  if (found) return found[0]
  if (EXCEPT.test(text) && /P[NITU]/.test(classes) && /[HWwEL]/.test(classes)) return 'others'
  // "The company" and "the project" are the page's own.
  if ((asksOverall(text, degrees) || asksForStandings(text)) && !/[NI]/.test(classes)) return 'all'
  if (/[NI]|dK|(?<![WwHLm].{0,9})U/.test(classes)) return null
  // "Who raised the most money?": what is counted is no one's in particular.
  if (
    /^[vf]*[HW][Ax]{1,2}P?d?G/.test(classes) &&
    degrees.some(({ measure }) => measure === 'amount' || measure === 'release')
  )
    return 'all'
  const nameless = NAMELESS_ORDERS.find(([, order]) => order.test(classes))
  if (nameless) {
    // "Which firm wrote them a cheque?": they are the page's own.
    if (/K.*T/.test(classes) && !/S/.test(classes)) return null
    if (nameless[0] === 'all' && asksOfAnyone(words, classes)) return 'perhaps'
    const isUnsure =
      /^(?:is|was|are|were)$/.test(wordOf(/^[vf]*[HWw](?=AA?d?[GC]x)/)) ||
      (isOfModels && isOfOneModel(words, classes))
    return nameless[0] === 'all' && isUnsure && !/[LmS]/.test(classes) ? 'perhaps' : nameless[0]
  }
  if (/T/.test(classes)) return null
  // "Which support AMD?", "who charges by the token?": what entries do. "Who runs it?" and "which costs are there?" ask others.
  const [verb] = /^[vf]*[HW](?=x[^A]*$)/.exec(classes) ? [wordOf(/^[vf]*[HW](?=x)/)] : []
  if (verb !== undefined && (/^[vf]*W/.test(classes) ? THEY_DO : IT_DOES).has(verb) && !OF_TWO.test(text))
    return 'all'
  // "Who uses paged attention?", but "who makes the chips?"
  if (/^[vf]*Hx[^dU]*$/.test(classes) && ENTRIES_DO.has(wordOf(/^[vf]*H(?=x)/))) return 'all'
  // "Which GPUs can I rent?": here.
  if (/^[vf]*Wx{1,2}AY/.test(classes)) return null
  // "Which are open source?": a verb in the plural. "Who has a token?": entries have things, people found and lead them.
  if (
    /^(?:(?:are|have|do|were|could|should|would)(?:nt?)?|can|cant|will|won|wont)$/.test(
      wordOf(/^[vf]*W(?=A)/),
    )
  )
    return 'all'
  if (/^(?:has|have|had)$/.test(wordOf(/^[vf]*H(?=A(?!d[^G]))/))) return 'all'
  // "Where can I get B200s?": whoever has them.
  if (wordOf(/^[vf]*(?=QAY)/) === 'where') return GETS.test(text) ? 'all' : 'perhaps'
  // "First steps for a newcomer", "most I can paste in": no one is asked for.
  if (/^[vfd]*x?G.{3}/.test(classes) && /age|amount/.test(degrees[0]?.measure ?? '')) return null
  return HAZY_ORDERS.some(order => order.test(classes)) ? 'perhaps' : null
}

const COUNT_OF_TIME =
  /\bhow many (?!of\b|other\b|(?:\p{L}+ )?(?:models?|engines?|clouds?|projects?|companies|families|labs)\b)(?:\p{L}+ )?\p{L}+ (?:were|was) there (?:back )?(?:in|at|by) (?:\p{L}+ ){0,3}(?:19|20)\d\d\b/iu
const RANKS_THEM = /^\W*(?:(?:please|now|and|then|ok)\W+)*(?:(?:rank|compare|sort) them\b|order them by\b)/i
/** Them of what the question itself brings up. */
// "In which ways can I buy, and which of them is safest?", "how many cards has it, and how many of them work?": them are the ways, the cards. "Any of their code": it is their code.
export const THEM_OF_THIS = /[Ww]x[^SKRN]*W[oP]L?d?T|mx[^SR]*moL?d?T/
/** The page's entry, by a word for what it is: "who controls this company?" */
export const PAGE_BY_KIND =
  /^(?!.*\b(?:others?|else|siblings|rivals|competitors|peers|than|like)\b).*\bthis (?:company|firm|group|startup|lab|outfit)\W*$/is
const OF_THEIRS =
  /\b(?:any|which|all|some|none|each|one|most|how (?:many|much)) of (?:its|their|his|her|your)\b(?! (?:siblings|rivals|competitors|peers|alternatives)\b)/i
// "Which raised more?" asks of those spoken of.
const OF_TWO = /\b(?:more|less|fewer|cheaper|dearer|\p{L}{3,}er)\W*$/iu
// Of what entries do, in the plural and of one.
const THEY_DO = new Set(
  `support require need use offer accept charge sell rent allow let publish provide include handle ship list bill run work fit belong
  cost take train own pay give make build keep serve lack get come go begin start stop
  raised began went came joined started launched took made left moved sold bought used built signed dropped changed merged got`.split(
    /\s+/,
  ),
)
const IT_DOES = new Set(
  'supports requires offers accepts charges sells rents publishes provides ships handles bills lists'.split(
    ' ',
  ),
)
// The same of no thing in particular; of one that is known, others do so as well.
const ENTRIES_DO = new Set('uses needs makes builds trains'.split(' '))

// "Which model is the largest?" may ask of one family's models; "which family" asks of all.
function isOfOneModel(words: ClassedWords['words'], classes: string): boolean {
  return words.some(({ text }, i) => classes[i] === 'K' && !/^(?:family|fam|lab)$/i.test(text))
}

// "Which engines hand work to another engine?": the other one is what is done with, and not who is asked for.
function ofAnother({ classes, words }: ClassedWords): string {
  if (!/^[vf]*(?:[Ww][xG]{0,2}[SKR]|H)/.test(classes)) return classes
  return classes.replace(/(?<=[xP].*)b/g, (letter, at: number) =>
    /^another$/i.test(words[at]?.text ?? '') ? 'x' : letter,
  )
}

// "Which companies rent it?": the only noun for those asked for may as well mean others than entries.
function asksOfAnyone(words: ClassedWords['words'], classes: string): boolean {
  const nouns = words.filter((_, i) => /[SK]/.test(classes[i] ?? ''))
  return nouns.length > 0 && nouns.every(({ text }) => ANYONES_NOUNS.has(text.toLowerCase()))
}

const GETS = /\b(?:get|buy|rent|find|hire|lease|order|obtain)\b/i
const EXCEPT = /\b(?:besides|except|apart from|other than|aside from)\b(?! (?:its|their|his|her)\b)/i
