import { isEnglishWord } from '#lib/language/english-words.ts'
import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import type { Turn } from '../answer.ts'
import type { Before } from './conversation.ts'
import { versionAfter } from './phrase.ts'

/** A thing with a name of its own, and no entry. */
export interface Topic {
  thing: string
  /** Whether it was asked what, or which, that is. */
  isDefined: boolean
  /** Whether things are at it: a campus, a town. */
  isPlace?: boolean
  /** Whether what was told of it names a sibling too, whose claims may say more of it. */
  isShared?: boolean
}

/** Whether a thing is one of several of its name, told apart by a number: "GPT-5", "Small 4". */
export function isVersion(topic: Topic | null): topic is Topic {
  return topic !== null && /\d/.test(topic.thing)
}

/** What a conversation is about by its last turn: the thing that was asked of there, or the one before where it is still named. */
export function topicOfTurns(turns: readonly Turn[], lexicon: Lexicon): Topic | null {
  return turns.reduce<Topic | null>((before, { answer, entry }) => {
    if (answer === null) return before
    const question = answer.resolved.split(' · ').at(-1) ?? ''
    const told = answer.sentences.flatMap(({ kind, text }) => (kind === 'claim' ? [text] : [])).join('\n')
    const isStill = before !== null && question.includes(before.thing)
    const found =
      topicOf(question, lexicon) ??
      endsIn(question, lexicon) ??
      topicTold(question, told, lexicon) ??
      thingFound(question, told, lexicon) ??
      siteAsked(question, told) ??
      versionAsked(question, told, lexicon)
    if (!found) return isStill ? before : null
    const isShared =
      findNames(told, lexicon.entries).some(mention => mention.entry.slug !== entry) ||
      holdsSibling(found.thing, entry, lexicon)
    return { ...found, isShared, isPlace: isPlace(found.thing, told) }
  }, null)
}

/** What one question is about, where that is a thing with a name of its own, or a version of the page's entry. */
export function topicOfQuestion(question: string, lexicon: Lexicon): Topic | null {
  return topicOf(question, lexicon) ?? versionAsked(question, '', lexicon)
}

// "Tell me about GPT-5", "what's Diffusion Gemma?": a version of what the page is on, asked of alone.
function versionAsked(question: string, told: string, { page, names }: Lexicon): Topic | null {
  const [only, more] = findNames(question, ...names)
  if (!only || more || only.entry.slug !== page.slug || only.isCorrected) return null
  const [kind = ''] = /(?<=\S )\p{Lu}\p{L}+ $/u.exec(question.slice(0, only.start)) ?? []
  const version = versionAfter(question.slice(only.end))?.replace(/\W+$/, '') ?? ''
  const thing = kind + question.slice(only.start, only.end) + version
  // "Google Gemma" is called so by no claim, and 2024 is a year.
  const isKind = kind !== '' && told.includes(thing)
  const isNumbered = /\d/.test(version + question.slice(only.start, only.end)) && !/\d/.test(only.entry.name)
  // "What is OLMo Hybrid?", which a claim tells of by that name.
  const isVariant = kind === '' && /^[ -]\p{Lu}\p{Ll}+$/u.test(version) && told.startsWith(thing)
  return (isKind || isVariant || (kind === '' && isNumbered)) && !/\b(?:19|20)\d\d\b/.test(thing)
    ? { thing, isDefined: false }
    : null
}

// "Which subnet rents GPUs?" is answered by one with a name of its own: "Lium, on Subnet 51, is a marketplace."
function thingFound(question: string, told: string, lexicon: Lexicon): Topic | null {
  // "Where abroad do they build?", "do they build anything there?" are answered by what is built: "its first such project, Stargate
  // UAE, is …"
  const [, built] =
    (WHERE_OR_WHETHER.test(question) &&
      /^[^.,]*, (\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*)+), (?:is|was)\b/u.exec(told)) ||
    []
  if (built !== undefined) return { thing: built, isDefined: false }
  if (
    !/^\W*(?:(?:and|then|so|ok)\W+)*(?:which|what) (?!(?:is|are|was|were|does|do|did|can|has|will)\b)\p{L}{3,}/iu.test(
      question,
    )
  )
    return null
  const [thing] = /^\p{Lu}[\p{L}\d-]{2,}(?=,| is\b)/u.exec(told) ?? []
  if (thing === undefined || isEnglishWord(thing.toLowerCase()) || namesEntry(thing, lexicon)) return null
  return { thing, isDefined: true }
}

const WHERE_OR_WHETHER =
  /^\W*(?:(?:and|so)\W+)*(?:where\b|(?:is|are|do|does|did|has|have|will)\b(?=.*\b(?:any(?:thing)?|something)\b).*\b(?:buil[dt]\w*|plan\w*|open\w*|project|site|campus)\b)/i

// Readers write names small, claims do not: "how's the abilene campus coming along?" was told of in Abilene.
function topicTold(question: string, told: string, lexicon: Lexicon): Topic | null {
  const rest = SUBJECT_SMALL.exec(question)?.[1] ?? ''
  const words = rest.match(/(?<![\p{L}\d.-])[\p{L}\d][\p{L}\d.-]*(?= |['’\W]*$)/gu) ?? []
  const article = words[0]?.toLowerCase() === 'the' ? 1 : 0
  const named = words.slice(article).map(word => nameTold(word, told))
  const end = named.indexOf(null)
  const run = named.slice(0, end < 0 ? undefined : end)
  const kind = words[article + run.length] ?? ''
  const parts = [...words.slice(0, article), ...run, ...(KINDS.test(kind) ? [kind] : [])]
  const thing = parts.join(' ').toLowerCase() === rest.toLowerCase() ? '' : parts.join(' ')
  return run.length === 0 || thing === '' || namesEntry(thing, lexicon) ? null : { thing, isDefined: false }
}
const SUBJECT_SMALL =
  /^\W*(?:(?:what|when|where|why|how|who)(?:['’]s|(?: \p{Ll}+){0,3}? (?:is|are|was|were|does|do|did|will|can|has))|is|are|was|were|does|do|did|will|can|has) (.+)$/iu
const KINDS =
  /^(?:campus|cluster|site|center|centre|plant|project|protocol|program|programme|tool|library|round|deal)$/i

// A word as claims write it, where they write it as a name within a sentence.
function nameTold(word: string, told: string): string | null {
  const written = told.match(/(?<=[\p{L}\d,;)] )\p{Lu}[\p{L}\d]*(?:[.-][\p{L}\d]+)*/gu) ?? []
  return written.find(name => name.toLowerCase() === word.toLowerCase()) ?? null
}

// "Why did they stop building in Cheyenne?", where a campus in Cheyenne was told of.
function siteAsked(question: string, told: string): Topic | null {
  const [, place] = /\b(?:in|at|near) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)\W*$/u.exec(question) ?? []
  if (place === undefined) return null
  const [, kind] =
    new RegExp(`\\b(campus|cluster|site|plant|data cent(?:er|re)) (?:in|at|near) ${place}\\b`, 'u').exec(
      told,
    ) ?? []
  return kind === undefined ? null : { thing: `the ${place} ${kind}`, isDefined: false }
}

function isPlace(thing: string, told: string): boolean {
  const bare = thing.replace(/^the /i, '')
  return PLACES.test(thing) || ['in', 'at', 'near'].some(word => told.includes(` ${word} ${bare}`))
}
const PLACES = /\b(?:campus|site|cluster|center|centre|plant)$/i

/** What a question is about, where that is a thing with a name of its own, and no entry. */
export function topicOf(question: string, lexicon: Lexicon): Topic | null {
  const defined = (DEFINED.exec(question) ?? DOES.exec(question))?.[1]
  const isDefined =
    defined !== undefined &&
    !/\b(?:it|its|they|their|i|we|you|my|your|that|this|of|in|at|for|to|is|on|an?|(?<!^)the)\b/i.test(defined)
  const scene = SCENE_OF.exec(question)?.[1]
  const placed = placedIn(question)
  const thing = isDefined
    ? defined
    : placed
      ? `the ${placed}`
      : ((NAMED_TOPIC.exec(question) ?? TOLD_OF.exec(question))?.[1] ?? (scene && `the ${scene}`))
  return thing === undefined || namesEntry(thing, lexicon) ? null : { thing, isDefined }
}

// "Who is the tenant at the second Abilene project?"
function endsIn(question: string, lexicon: Lexicon): Topic | null {
  const thing = ENDS_IN.exec(question)?.[1]
  return thing === undefined || namesEntry(thing, lexicon) ? null : { thing, isDefined: false }
}
const ENDS_IN =
  /\b(?:at|of|for|in|with|on|about|behind) (the (?:\p{Ll}+ )?(?:\p{Lu}[\p{L}\d-]* ){1,3}(?:campus|cluster|site|plant|project|deal|contract|round|agreement))\W*$/u

// "How much power is planned for Stargate's campus in Abilene?" is about the Abilene campus.
function placedIn(question: string): string | undefined {
  const [, kind, place] = PLACED.exec(question) ?? []
  return kind && place && `${place} ${kind}`
}
const PLACED =
  /(?:['’]s|\b(?:its|their|the)) (campus|cluster|site|plant|facility|data cent(?:er|re)) (?:in|at|near|outside) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)\W*$/u

// A name that holds a sibling's is of a thing that the page's entry has: "Stargate UAE" is none for G42. One with a number that
// goes by another word than its entry is of a thing that the entry has made: "INTELLECT-3".
function namesEntry(thing: string, lexicon: Lexicon): boolean {
  const { page, names } = lexicon
  const isSiblingsToo = holdsSibling(thing, page.slug, lexicon)
  return findNames(thing, ...names).some(
    ({ entry, start, end }) =>
      !isMade(thing.slice(start, end), entry.name) && (entry.slug !== page.slug || !isSiblingsToo),
  )
}

function holdsSibling(thing: string, page: string, { entries }: Lexicon): boolean {
  const small = thing.toLowerCase()
  return entries.some(({ slug, name }) => slug !== page && small.includes(name.toLowerCase()))
}

function isMade(alias: string, name: string): boolean {
  const [word = ''] = name.toLowerCase().match(/\p{L}{2,}/u) ?? []
  return /\d/.test(alias) && !alias.toLowerCase().includes(word)
}

const DEFINED =
  /^what(?:['’]s| is| are| was) ((?:the )?[\p{L}\d][^?,]{1,40}?)(?: (?:called|good|used|for|about))*\??$/iu
// "What does Verde mean?", but not "what does an hour cost?"
const DOES =
  /^(?:what|how) (?:does|do) ((?:the )?[\p{L}\d][^?,]{1,40}?) (?:mean|do|work)(?: (?:for|about))*\??$/iu
const TOLD_OF = /^(?:tell me (?:more )?about|explain|describe) ((?:the )?[\p{L}\d][^?,]{1,30}?)\W*$/iu
// "I keep reading of that Abilene campus, what is their part in it?"
const SCENE_OF =
  /\b(?:that|this|the) (\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*)* (?:campus|cluster|site|plant|project|protocol))\b.*\b(?:it|its|there)\W*$/u
const NAMED_TOPIC = new RegExp(
  `^(?:\\W*(?:(?:[Uu]ntil|[Ss]ince|[Ff]rom|[Bb]y|[Ii]n|[Oo]n|[Aa]t) )?(?:[Ww]hat|[Ww]hen|[Ww]here|[Ww]hy|[Hh]ow)(?: \\p{Ll}+)? )?(?:[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Dd]oes|[Dd]o|[Dd]id|[Ww]ill|[Cc]an|[Hh]as) (?:be )?(?:(?:this|that) )?` +
    '((?:the )?(?!I\\b)\\p{Lu}[\\p{L}\\d-]*(?: (?:\\p{Lu}[\\p{L}\\d-]*|\\d{1,2}(?:\\.\\d+)*(?= \\p{Ll}|\\W*$)))*' +
    '(?: (?:campus|cluster|site|center|centre|plant|project|protocol|program|programme|tool|library|round|deal))?)(?![\\p{L}\\d])',
  'u',
)

/**
 * After "What is Verde?" other entries have no Verde: they are asked for what they have of its kind. The question of the facet
 * under which the claim stands that was told of it, with `{entry}` for whom it asks; undefined where no such thing was told of,
 * or where something else was asked of it: "how big is R1?"
 */
export function facetOfThing(
  { text, things, answer, subjects }: Before,
  lexicon: Lexicon,
): string | undefined {
  const topic = topicOf(text, lexicon)
  const told = answer?.sentences.map(sentence => sentence.text).join('\n') ?? ''
  const isOfThing =
    things.some(
      ({ name, entry }) => text.includes(name) && subjects.some(({ slug }) => slug === entry.slug),
    ) ||
    // Readers write names small; claims do not.
    (topic !== null && isToldAsName(topic.thing, told))
  const [first] = answer?.sentences.flatMap(({ citations }) => citations) ?? []
  const slug = first === undefined ? undefined : answer?.claims[first]?.facet
  const { overview, facets } = readQuestion(text, lexicon)
  const isAsked = topic?.isDefined === true || overview || (slug !== undefined && facets.has(slug))
  return isOfThing && isAsked ? lexicon.facets.find(facet => facet.slug === slug)?.ask : undefined
}

function isToldAsName(thing: string, told: string): boolean {
  const at = told.toLowerCase().indexOf(thing.toLowerCase())
  return at >= 0 && /\p{Lu}/u.test(told.charAt(at))
}
