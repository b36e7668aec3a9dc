import type { AnswerType } from '#lib/retrieval/answer-type.ts'
import { AMOUNT } from './read-bound.ts'

/** What a superlative or comparative measures, and which end of the scale it asks for. */
export interface Degree {
  /** The word or words that grade, as written. */
  text: string
  start: number
  end: number
  form: 'superlative' | 'comparative'
  measure: Measure
  /** Whether the largest value (or latest date) comes first. */
  descends: boolean
}

/** What is measured. `release` is when the latest thing of an entry came out, `age` when the entry began; `amount` counts the noun that follows ("most sites"); `worth` has no scale at all ("best"). */
export type Measure =
  | 'age'
  | 'release'
  | 'price'
  | 'size'
  | 'speed'
  | 'length'
  | 'amount'
  | 'worth'
  | 'quality'

/** How the value of a measure is asked of one entry, in words that claims are searched by, and what answers it. */
export const MEASURES: Record<Measure, { asks: string; facet: string | null; wants: AnswerType }> = {
  age: { asks: 'founded launched', facet: 'history', wants: 'date' },
  release: { asks: 'released', facet: 'history', wants: 'date' },
  price: { asks: 'price', facet: 'pricing', wants: 'money' },
  size: { asks: 'size', facet: 'supply', wants: 'number' },
  speed: { asks: 'speed', facet: 'performance', wants: 'number' },
  length: { asks: 'long', facet: null, wants: 'number' },
  amount: { asks: '', facet: null, wants: 'number' },
  worth: { asks: '', facet: null, wants: 'any' },
  quality: { asks: '', facet: null, wants: 'any' },
}

// The gradable adjectives of everyday English, by what they measure: those that grow with the value, then those that shrink.
const SCALES: [Measure, string, string][] = [
  ['age', 'new recent late young modern', 'old early first ancient long-running established'],
  ['price', 'expensive pricey dear costly steep', 'cheap affordable economical inexpensive low-cost'],
  [
    'size',
    `big large huge massive great powerful fat hefty beefy chunky meaty bulky mighty vast enormous gigantic immense
      colossal sizeable chonky juicy`,
    'small little tiny puny teeny slim skinny thin lean dinky wee meagre meager scant petite compact',
  ],
  ['speed', 'fast quick rapid speedy swift zippy nippy snappy', 'slow sluggish poky laggy'],
  ['length', 'long high deep tall heavy strong rich', 'short low light weak poor'],
  ['worth', 'good safe secure reliable', 'bad risky dangerous'],
]
const IRREGULAR: Record<string, [base: string, form: Degree['form']]> = {
  newcomer: ['new', 'superlative'],
  latecomer: ['late', 'superlative'],
  veteran: ['old', 'superlative'],
  best: ['good', 'superlative'],
  better: ['good', 'comparative'],
  worst: ['bad', 'superlative'],
  worse: ['bad', 'comparative'],
  first: ['first', 'superlative'],
  last: ['late', 'superlative'],
  sooner: ['early', 'comparative'],
  soonest: ['early', 'superlative'],
}
const GRADERS: Record<string, [form: Degree['form'], grows: boolean]> = {
  most: ['superlative', true],
  least: ['superlative', false],
  fewest: ['superlative', false],
  more: ['comparative', true],
  less: ['comparative', false],
  fewer: ['comparative', false],
}

const byForm = new Map<string, { measure: Measure; grows: boolean; form: Degree['form'] }>()
const byBase = new Map<string, { measure: Measure; grows: boolean }>()
for (const [measure, growing, shrinking] of SCALES)
  for (const [bases, grows] of [[growing, true] as const, [shrinking, false] as const])
    for (const base of bases.split(/\s+/)) {
      byBase.set(base, { measure, grows })
      byForm.set(inflect(base, 'er'), { measure, grows, form: 'comparative' })
      byForm.set(inflect(base, 'est'), { measure, grows, form: 'superlative' })
    }
for (const [word, [base, form]] of Object.entries(IRREGULAR)) {
  const scale = byBase.get(base)
  if (scale) byForm.set(word, { ...scale, form })
}

/** The superlatives and comparatives of a text, in order. */
export function findDegrees(text: string): Degree[] {
  const words = [...text.toLowerCase().matchAll(/[a-z]+(?:-[a-z]+)*/g)]
  const found: Degree[] = []
  for (const [i, match] of words.entries()) {
    const [word] = match
    const place = { text: word, start: match.index, end: match.index + word.length }
    const graded = byForm.get(word)
    // "At first", "first of all", "the last 24 hours" and "no longer" grade nothing.
    const isNoMore =
      word === 'longer' &&
      (/\bno $/i.test(text.slice(0, match.index)) ||
        (/\bany $/i.test(text.slice(0, match.index)) && /^\W*$/.test(text.slice(place.end))))
    if (graded && !isNoMore && !isPlainOrdinal(text, word, match.index, place.end)) {
      // "The largest number of sites" and "the biggest download numbers" count them.
      const isOfAge = graded.measure === 'length' && LASTING.test(text.slice(0, match.index))
      const rest = text.slice(place.end)
      const counting = /^ (?:number|count|amount|quantity)s? of\b/i.exec(rest)?.[0] ?? ''
      found.push({
        text: text.slice(place.start, place.end + counting.length),
        start: place.start,
        end: place.end + counting.length,
        form: graded.form,
        measure: isOfAge
          ? 'age'
          : counting !== '' || COUNTED_THING.test(rest)
            ? 'amount'
            : isOfRelease(text, word, graded.measure)
              ? 'release'
              : graded.measure,
        descends: isOfAge !== graded.grows,
      })
    }
    const grader = GRADERS[word]
    if (!grader || graded || isBound(text, match.index, place.end)) continue
    const [form, grows] = grader
    const next = words[i + 1]
    // "Most recently" grades as "most recent" does.
    const base = byBase.get(next?.[0] ?? '') ?? byBase.get(next?.[0].replace(/^(recent|new)ly$/, '$1') ?? '')
    if (base && next)
      found.push({
        text: text.slice(match.index, next.index + next[0].length),
        start: match.index,
        end: next.index + next[0].length,
        form,
        measure: isOfRelease(text, next[0], base.measure) ? 'release' : base.measure,
        descends: base.grows === grows,
      })
    else if (!/^ (?:about|of (?:the|its|it)\b(?! (?:them|all)))/i.test(text.slice(place.end)))
      found.push({
        ...place,
        form,
        measure: measureOf(text.slice(0, match.index), next?.[0]),
        descends: grows,
      })
  }
  return found
}

// "Download numbers", "head count"; "version numbers" and "phone numbers" count nothing.
const COUNTED_THING =
  /^ (?!(?:version|model|phone|serial|parameter)\b)[a-z]+(?:-[a-z]+)? (?:numbers|counts?|figures|totals?|tally|tallies)\b/i

// "The newest model", "latest release": of what entries bring out, not of when they began, as "the youngest engine" is.
function isOfRelease(text: string, word: string, measure: Measure): boolean {
  return (
    measure === 'age' &&
    /^(?:new|late|recent)/.test(word) &&
    (/\b(?:models?|released?|releases|versions?|updates?|generations?)\b/i.test(text) ||
      WHAT_IS_NEW.test(text))
  )
}

const WHAT_IS_NEW = /\bwhat(?:['’]?s| is) (?:the )?(?:newest|latest|most recent)(?: one)?\W*$/i

// "Who has one for less?" asks for a price.
function measureOf(before: string, next: string | undefined): Measure {
  if (/\bfor $/i.test(before) && (next === undefined || !/^than$/.test(next))) return 'price'
  return isAdjective(next) ? 'quality' : 'amount'
}

// "More open", "most popular": of no scale known here; "more sites" counts them.
function isAdjective(word = ''): boolean {
  return ADJECTIVES.test(word)
}
const ADJECTIVES =
  /^(?:open|popular|mature|transparent|complete|common|efficient|convenient|private|public|democratic|automatic|centrali[sz]ed|decentrali[sz]ed|\w{3,}(?:able|ible|ful|ous|ive))$/

// "Has been around the longest", "in business longer": it is the oldest.
const LASTING =
  /\b(?:around|running|going|operating|existed|in business|in existence|online|alive)(?: for)?(?: the)? $/i

// "Or fewer", "more than 8", "at most" set a bound and rank nothing.
function isBound(text: string, start: number, end: number): boolean {
  return /\b(?:at|or|and|no|not|any) $/i.test(text.slice(0, start)) || BEFORE_AMOUNT.test(text.slice(end))
}

const BEFORE_AMOUNT = new RegExp(`^ than ${AMOUNT}`, 'i')

// "Load money first", "its first site", "at first", "the last 24 hours": only who or which came first ranks.
function isPlainOrdinal(text: string, word: string, start: number, end: number): boolean {
  if (word !== 'first' && word !== 'last') return false
  const before = text.slice(0, start)
  const ranks = /\b(?:which|who|whose|what|whats)\b/i.test(before) || /^\W*(?:the )?$/i.test(before)
  // "Before the first call", "in its first year".
  const isNumber =
    /(?:\bat|['’]s|\b(?:its|their|his|her|my|your|our)|\b(?:before|after|until|on|in|for|with|from|by|during) the) $/i.test(
      before,
    )
  return !ranks || isNumber || /^ (?:of all\b,|\d|few\b|time\b|thing\b)/i.test(text.slice(end))
}

function inflect(base: string, ending: 'er' | 'est'): string {
  if (base.endsWith('e')) return base + ending.slice(1)
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}i${ending}`
  if (/^[^aeiou]*[aeiou][bdgmnpt]$/.test(base)) return base + base.at(-1) + ending
  return base + ending
}
