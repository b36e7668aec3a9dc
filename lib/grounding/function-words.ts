import { stem } from '#lib/language/stem.ts'

/** Words that carry no content of their own: articles, auxiliaries, pronouns, plain prepositions and conjunctions. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the
  be am is are was were been being have has had having do does did doing done get gets got
  it its itself they them their theirs themselves he him his himself she her hers herself we us our you your i my me
  this that these those there here which who whom whose what where when while how why
  in on at of off out up down to into onto toward towards from by for with within inside during about around upon across
  along alongside among amongst between through throughout via including against before after until till since than as like over
  above under below beneath behind beyond outside near despite versus vs per regarding concerning besides
  and or but nor yet so then also too both either if unless once because although though whereas however
  's s so such very quite rather even still just already now own one's et`
    .split(/\s+/)
    .filter(word => word !== 'us'),
)

/** Words that set what follows against what stands before. */
export const CONTRASTS: ReadonlySet<string> = new Set(['while', 'whereas', 'although', 'though'])

/** Prepositions that set who does what to whom, or before what: they must agree where both texts have the same words. */
export const STRICT_PREPOSITIONS: Readonly<Record<string, string>> = {
  to: 'to',
  into: 'to',
  onto: 'to',
  toward: 'to',
  towards: 'to',
  from: 'from',
  by: 'by',
  against: 'against',
  than: 'than',
  before: 'before',
  after: 'after',
  following: 'after',
  until: 'until',
  till: 'until',
  since: 'since',
  over: 'over',
  above: 'over',
  under: 'under',
  below: 'under',
  beneath: 'under',
  behind: 'behind',
  outside: 'outside',
  beyond: 'outside',
  despite: 'despite',
  versus: 'against',
  vs: 'against',
  per: 'per',
  between: 'between',
  without: 'without',
  off: 'off',
  down: 'down',
}

/** Words that open a sentence or point at the wiki without stating anything of the world. */
export const OPENERS: readonly string[] = [
  'additionally',
  'also',
  'furthermore',
  'moreover',
  'in addition',
  'besides',
  'notably',
  'importantly',
  'specifically',
  'in particular',
  'overall',
  'in short',
  'in summary',
  'to summarize',
  'in fact',
  'indeed',
  'in other words',
  'that is',
  'for its part',
  'meanwhile',
  'likewise',
  'similarly',
  'finally',
  'interestingly',
  'of note',
  'note that',
  'it is worth noting that',
  'it should be noted that',
  'it is noted that',
  'on the other hand',
  'by contrast',
  'in contrast',
  'for reference',
  'for context',
  'as for that',
  'yes',
  'no doubt',
  'according to the wiki',
  'according to this wiki',
  'according to the claim',
  'according to the claims',
  'according to the cited claim',
  'according to the cited claims',
  'according to the evidence',
  'according to the source',
  'according to the sources',
  'according to the entry',
  'according to the page',
  'according to its entry',
  'per the wiki',
  'as the wiki says',
  'as the wiki notes',
  'as stated in the wiki',
  'as noted in the wiki',
  'the wiki says that',
  'the wiki says',
  'the wiki states that',
  'the wiki states',
  'the wiki notes that',
  'the wiki reports that',
  'the wiki records that',
  'the claim says that',
  'the claim states that',
  'the evidence says that',
  'the sources say that',
]

/** Stems of the spans of time that rates are told by. */
export const TIMES: ReadonlySet<string> = new Set(['second', 'minut', 'hour', 'dai', 'week', 'month', 'year'])

/** Nouns that say how many or which part of what follows them by "of"; without them the rest says the same. */
export const MEASURES: ReadonlySet<string> = new Set(
  'number family series set range variety kind type sort form group collection total pair list lot couple middle end start beginning rest part portion amount class mixture genre town city region area district county province'
    .split(' ')
    .map(stem),
)
/** Common nouns that may stand for the entry a claim is about ("the company", "this project"). */
export const GENERIC_NOUNS: ReadonlySet<string> = new Set(
  `company firm business corporation enterprise startup start-up organisation organization group provider vendor operator
  developer maker lab project platform network service system product software tool library framework engine server
  protocol marketplace market model family series program programme initiative cloud chain team entry`.split(
    /\s+/,
  ),
)

/** Phrases without content of their own, though a word of them has some elsewhere. */
const FUNCTION_PHRASES: ReadonlyMap<string, readonly string[][]> = byFirstWord([
  'in order to',
  'so as to',
  'as well as',
  'along with',
  'together with',
  'in addition to',
  'a total of',
  'in total',
  'makes use of',
  'make use of',
  'made use of',
  'making use of',
  'comes with',
  'come with',
  'came with',
  'is equipped with',
  'are equipped with',
  'such as',
  'at the same time',
  'in addition',
  'on top of',
  'with respect to',
  'in terms of',
  'the fact that',
  'as - is',
])

/** The token after a phrase without content that starts at this token; null when none does. "makes use of" leaves "use". */
export function findFunctionPhrase(norms: readonly string[], at: number): number | null {
  for (const words of FUNCTION_PHRASES.get(norms[at] ?? '') ?? []) {
    if (!words.every((word, i) => norms[at + i] === word)) continue
    return words[1] === 'use' ? at + 1 : at + words.length
  }
  return null
}

function byFirstWord(phrases: readonly string[]): Map<string, string[][]> {
  const found = new Map<string, string[][]>()
  for (const phrase of phrases) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    found.set(first, [...(found.get(first) ?? []), words])
  }
  return found
}
