import type { Database } from '#db/client.ts'
import { findClaimsByTerms } from '#db/queries/search.ts'
import { isEnglishWord } from '#lib/language/english-words.ts'
import { readSearchTerms, toSearchTerms } from '#lib/language/search-terms.ts'
import { frequencyRank } from '#lib/language/word-meaning.ts'
import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { stopWords } from '#lib/retrieval/stopwords.ts'
import type { Claim, NamedEntry } from '#lib/wiki/model.ts'
import { readClaimsById } from '#lib/wiki/read-wiki.ts'
import { isFragment } from '../follow-up/fragment.ts'
import { isMakerAskedOf, makersAsSides, type Party, setsSideBySide } from '../sides/makers-as-sides.ts'

/** A name in a question that is no entry's, and of which one entry alone speaks: "Verde" is Gensyn's. */
export interface OwnedThing {
  entry: NamedEntry
  /** The name as the text has it. */
  name: string
  /** Whether the entry is said to be by whom it names: "Alibaba" of Qwen. */
  isMaker?: boolean
  /** Whether that maker is set beside another, or beside an entry, and so stands for what it made. */
  isSide?: boolean
  /** Whether that maker alone is asked of, and so stands for what it made: "what does Anthropic charge?" */
  isAskedOf?: boolean
}

// A thing of which more claims than this speak is no one's own.
const MOST_CLAIMS = 200
const MOST_READ = 24
// Names looked up: each costs some milliseconds, and a message with more is a text pasted in.
const MOST_RUNS = 24

/** Finds the names in a text that belong to one entry of the layer by its claims. Costs an index look-up for each name. */
export async function findOwnedThings(db: Database, text: string, lexicon: Lexicon): Promise<OwnedThing[]> {
  const known: KnownRun[] = []
  for (const run of nameRuns(text, lexicon).slice(0, MOST_RUNS)) known.push(await lookUp(db, run, lexicon))
  const small: KnownRun[] = []
  for (const run of smallRuns(text, known, lexicon)) small.push(await lookUp(db, run, lexicon))
  const sides = sidesAmong(text, [...known, ...small], lexicon)
  return [...known, ...small].flatMap(run => {
    const side = sides.find(({ start }) => start === run.start)
    const name = text.slice(run.start, run.end).replace(/(?:,|['’]s)$/, '')
    if (side) return [{ entry: side.entry, name, isMaker: true, isSide: true }]
    if (small.includes(run)) return []
    const { owners, made, start, end } = run
    const isOnPage = owners.has(lexicon.page.slug) && !made.has(lexicon.page.slug)
    // On the page of what Nvidia has a licence of, "how much did Nvidia pay?" asks of that.
    const sibling = !isOnPage && isMakerAskedOf(text, start, end) ? siblingMadeBy(run, lexicon) : undefined
    if (sibling) return [{ entry: sibling, name, isMaker: true, isAskedOf: true }]
    const makers = owners.size > 1 && mayBeMaker(text, start, end, isOnPage) ? made : owners
    const [owner, another] = makers.size === 1 ? makers : owners
    const entry = lexicon.entries.find(({ slug }) => slug === owner)
    return another === undefined && entry ? [{ entry, name, isMaker: made.has(entry.slug) }] : []
  })
}

// The one entry that is said to be by whom a run of words names, where that is not the page's.
function siblingMadeBy({ made }: KnownRun, { entries, page }: Lexicon): NamedEntry | undefined {
  const [only] = made
  return made.size === 1 && only !== page.slug ? entries.find(({ slug }) => slug === only) : undefined
}

interface KnownRun extends Run {
  /** The entries whose claims speak of it. */
  owners: Set<string>
  /** Those that are said to be by it. */
  made: Set<string>
}

async function lookUp(db: Database, run: Run, lexicon: Lexicon): Promise<KnownRun> {
  const { words } = run
  const found = await Promise.all(
    words.map(term => findClaimsByTerms(db, lexicon.layer.slug, [term], MOST_CLAIMS)),
  )
  const [first = [], ...rest] = found
  const shared = first.filter(id => rest.every(ids => ids.includes(id))).slice(0, MOST_READ)
  // The index knows readers' questions too; to own a name is to speak of it.
  const speaking = (await readClaimsById(db, shared)).filter(({ text }) =>
    holdsName(text.replaceAll(OF_A_KIND, ' '), words),
  )
  return { ...run, owners: new Set(speaking.map(({ entry }) => entry)), made: madeBy(speaking, words) }
}

// "An OpenAI-compatible API" speaks of the API.
const OF_A_KIND = /\p{Lu}\S*-(?:compatible|style|like)\b/gu

// "Bigger at anthropic or at google": a maker whose name English has too, written small where things are set side by side.
function smallRuns(text: string, known: readonly Run[], lexicon: Lexicon): Run[] {
  if (!setsSideBySide(text)) return []
  const [asked = ''] = text.split('\n')
  const taken = [...known, ...findNames(asked, ...lexicon.names)]
  const runs = readSearchTerms(asked).flatMap(({ term, word, start, end, isJoined }) => {
    const isFree = !isJoined && !taken.some(other => start < other.end && other.start < end)
    const isRare = (frequencyRank(term) ?? 0) > COMMON && !stopWords.includes(word)
    return isFree && isRare && /^\p{Ll}{4,}(?:['’]s)?$/u.test(word) ? [{ words: [term], start, end }] : []
  })
  return runs.length > MOST_SMALL ? [] : runs
}
// Each costs a look-up, and a question that sets makers side by side has few other rare words: more are of a text pasted in.
const MOST_SMALL = 8
// A rank among the words of English by how common they are: "google" is the 2,788th, "apple" the 2,181st.
const COMMON = 2000

function sidesAmong(text: string, runs: readonly KnownRun[], { entries, names }: Lexicon): Party[] {
  const makers = runs.flatMap(({ made, start, end }) => {
    const entry = made.size === 1 ? entries.find(({ slug }) => made.has(slug)) : undefined
    const isOwned = /['’]s$/.test(text.slice(start, end))
    return entry ? [{ entry, start, end: isOwned ? end - 2 : end, isMaker: true }] : []
  })
  if (makers.length === 0) return []
  const named = findNames(text, ...names).filter(({ entry }) =>
    entries.some(({ slug }) => slug === entry.slug),
  )
  const all = [...makers, ...named.map(({ entry, start, end }) => ({ entry, start, end, isMaker: false }))]
  return [...makersAsSides(text, all)]
}

// Others speak of a maker too: its own entry is the one that is said to be by it where it says what it is.
function madeBy(speaking: readonly Claim[], words: readonly string[]): Set<string> {
  const made = speaking.filter(({ facet, text }) => facet === 'overview' && namesAsMaker(text, words))
  return new Set(made.map(({ entry }) => entry))
}

// "Does it run faster on Nvidia?", "which chips does it take, Nvidia wise?", "would an Nvidia card do?", "OpenAI's API": a maker
// stands for what it makes where it is asked of, or set beside another. One of whom the page's claims speak, as of whoever bought
// its entry, is asked of where nothing else is: "and Nvidia's?", "does OpenAI offer that too?"
function mayBeMaker(text: string, start: number, end: number, isOnPage: boolean): boolean {
  const [question = ''] = text.split('\n')
  if (SPOKEN_OF.test(text.slice(0, start)) || OWNED.test(text.slice(end))) return false
  const isApart = SET_BESIDE.test(question.replace(/\bor (?:what|not|so|no)\b/gi, ''))
  const isOfIt = /\b(?:it|its|they|their|them)\b/i.test(question)
  const isAskedOf = isFragment(question) || ALSO.test(question) || OFFERS.test(question.slice(end))
  return isApart || !(isOfIt || (isOnPage && !isAskedOf))
}
const SPOKEN_OF =
  /\b(?:(?:on|in|for|by|from|with|via|using|through|at) (?:the )?|(?:an?|any|my|our|old|older|new|newer|some) )$/i
const ALSO =
  /\b(?:that|this|so|the same|one|any (?:more|less|better|worse)(?: \p{L}+)?|any \p{L}+er)(?: (?:there|here))?\W*$|\b(?:too|as well|also)\W*$|\b(?:similar|comparable|the same|such an?)\b/iu
const OFFERS = /^ (?:offers?|have|has|charges?|gives?|asks?|lists?|releases?|publish(?:es)?)\b/i
const OWNED =
  /^(?:['’]s)? (?:cards?|gpus?|chips?|boards?|hardware|drivers?|apis?|sdks?|clients?|librar(?:y|ies)|formats?|keys?|account|endpoints?|money|shares|stake)\b/i
const SET_BESIDE = /\b(?:than|vs|versus|or|(?<=\S )and (?:\p{L}+ )?(?:what|how|who|where|which))\b/iu

/** Whether a text says that something is by whom these terms name: "OpenAI's report", "from the Allen Institute". */
export function namesAsMaker(text: string, words: readonly string[]): boolean {
  return [...text.matchAll(MAKER)].some(({ groups: { maker, whose } = {} }) =>
    holdsName(maker ?? whose ?? '', words),
  )
}
const LARGE = String.raw`\p{Lu}[\p{L}\d]*(?: \p{Lu}[\p{L}\d]*)*`
const MAKER = new RegExp(
  String.raw`\b(?:by|from) (?:the )?(?<maker>${LARGE}(?: (?:at|of) ${LARGE})?)|(?<![\p{L}\d])(?<whose>${LARGE})['’]s\b`,
  'gu',
)

// Words of one name stand one after another.
function holdsName(text: string, words: readonly string[]): boolean {
  if (words.length === 1) return toSearchTerms(text).includes(words[0] ?? '')
  const terms = readSearchTerms(text).flatMap(({ term, isJoined }) => (isJoined ? [] : [term]))
  return terms.some((_, i) => words.every((word, at) => terms[i + at] === word))
}

// A sentence begins with a capital, whatever its first word.
function isPlainWord(word: string): boolean {
  const small = word.toLowerCase()
  return /^\p{Lu}\p{Ll}+$/u.test(word) && (isEnglishWord(small) || stopWords.includes(small))
}

// "toploc", "prime-rl", "oss-120b", "alibaba's", written small: no word that English has. Its dictionary has no pronouns.
function isForeign(written: string): boolean {
  const word = written.replace(/['’]s$/, '')
  return (
    /^(?=.{4})\p{Ll}{2,}(?:-[\p{Ll}\d]{2,})?$/u.test(word) &&
    !/^(?:it|one|them|our|your|him|her|my)sel(?:f|ves)$/.test(word) &&
    word.split('-').some(part => !/^\d+$/.test(part) && !isEnglishWord(part) && !stopWords.includes(part))
  )
}

// "H100s", "MI300X": a chip is nobody's, whoever alone speaks of it.
const CHIP = /^\p{Lu}{1,3}\d{2,4}\p{L}{0,2}(?:['’]s)?$/u

interface Run {
  words: string[]
  start: number
  end: number
}

// Words written as names are, with a capital, or that English lacks, and the numbers after them; those of one name go together.
function nameRuns(text: string, lexicon: Lexicon): Run[] {
  const entries = findNames(text, ...lexicon.names)
  const byWord = Map.groupBy(readSearchTerms(text), ({ position }) => position)
  const runs: Run[] = []
  let open: Run | null = null
  for (const terms of byWord.values()) {
    const [first] = terms
    if (!first) continue
    const { word, start, end } = first
    const isEntry = entries.some(name => start < name.end && name.start < end)
    const isFirst = /(?:^|[\n.!?])[^\p{L}\d]*$/u.test(text.slice(0, start))
    const isWritten = (/\p{Lu}/u.test(word) && !(isFirst && isPlainWord(word))) || isForeign(word)
    const isName = !isEntry && !CHIP.test(word) && (isWritten || (open !== null && /^\d/.test(word)))
    if (!isName) {
      open = null
      continue
    }
    const joined = terms.find(({ isJoined }) => isJoined)
    const own =
      joined && !word.includes('-')
        ? [joined.term]
        : terms.filter(({ isJoined }) => !isJoined).map(({ term }) => term)
    // A number takes the comma after it into its word.
    if (
      open &&
      /^[\s-]?$/.test(text.slice(open.end, start)) &&
      !/[,;]\s*$/.test(text.slice(open.start, start))
    ) {
      open.words.push(...own)
      open.end = end
    } else {
      open = { words: own, start, end }
      runs.push(open)
    }
  }
  return runs
}
