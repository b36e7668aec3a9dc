import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { MEASURES } from '../understand/gradable.ts'
import { readScope } from '../understand/read-scope.ts'
import { classifyWords } from '../understand/word-classes.ts'
import type { Before } from './conversation.ts'
import { asQuestion, pluralOf, versionAfter, withoutEnd, withoutLead } from './phrase.ts'
import type { FollowUp, Rewrite } from './rewrite-follow-up.ts'
import { facetOfThing } from './topic.ts'

const BEATS_THEM =
  /\b(?:who|which|what|anyone|anybody|any)\b.*\b(?:than|beats?|tops?|outdo\w*|surpass\w*|undercuts?) (?:(?:them )?both|either(?: of (?:them|those|these))?|them all|all of them|(?:those|these|the) two)\b(?: of them)?\W*$/i
// "Is anyone else doing that?", "does any other engine share it?"
const DO_THE_SAME =
  /^(?:(?:is|are|does|do|did|has|have|can|could|will|would) )?(?:(?:anyone|anybody|who|any \p{L}+) else|any other \p{L}+|any of the others)\b[^,;]*\b(?:do|does|doing|did|done|has|have|shares?|suffers? from|offers?|offering|uses?|using) (?:it|that|this|so|the same)(?: (?:many|much|long|far|fast|big|large|cheap))?(?: too| as well)?\W*$/iu

// "Who takes less?" after what one takes.
const BEATS_IT =
  /^(?:who(?:['’]s)?|(?:(?:does|is) )?any(?:one|body|thing|where))(?: else)?(?: (?:is|has|have|asks?|takes?|charges?|offers?|costs?))?(?: (?:even|much|any))? (?:less|more|cheaper|dearer|faster|bigger|larger|smaller|older|younger|longer|shorter|lower|higher)(?: than (?:that|this|it))?\W*$/i

/** "How do the others do it?", "what about the other engines?": the question before, asked of the rest. */
export const askOthers: Rewrite = (text, before, lexicon) => {
  const read = readQuestion(text, lexicon)
  if (read.named.length > 0) return null
  const { words, classes } = classifyWords(text, read.named, lexicon.layer)
  // "Does any other card do that?" asks of cards.
  const isOfKind = !/\bany other\b/i.test(text) || /b[SKR]/.test(classes)
  if (DO_THE_SAME.test(withoutLead(text)) && isOfKind) return askTheRest(before, lexicon)
  if (readScope(text, read.named, lexicon.layer).over !== 'others') return null
  const isKind = (at: number) =>
    words.some(({ start, end }, i) => at >= start && at < end && /[SKRO]/.test(classes[i] ?? ''))
  const isSoMuch = (at: number) => /\bthat $/i.test(text.slice(0, at))
  const own = read.content.filter(
    ({ start, text: word }) =>
      !isKind(start) &&
      !isSoMuch(start) &&
      !/^(?:do|handle|work|compare|manage|fare|look|similar|equivalent|comparable)$/i.test(word),
  )
  if (own.length > 0) return { text: asQuestion(text), subjects: before.subjects }
  return askTheRest(before, lexicon)
}

/** "Who takes less?", "who is dearer than both?", "who beats those two?" of entries asked about: the question before, asked of the rest. */
export const askWhoBeats: Rewrite = (text, before, lexicon) => {
  const isAsked = (before.earlier.length > 1 ? BEATS_THEM : BEATS_IT).test(withoutLead(text))
  if (!isAsked) return null
  const { named } = readQuestion(text, lexicon)
  const { degree } = readScope(text, named, lexicon.layer)
  // "Who is bigger?" after a question of another kind asks for more than its answer.
  const wants = degree && MEASURES[degree.measure].wants
  const { wants: wanted, facets } = readQuestion(before.text, lexicon)
  const isOfAmounts =
    degree?.measure === 'amount' &&
    /\b(?:asks?|takes?|charges?|costs?)\b/i.test(text) &&
    (wanted === 'money' || facets.has(MEASURES.price.facet ?? ''))
  const isSameMeasure = wants === null || isOfAmounts || (wants !== 'any' && wants === wanted)
  return named.length === 0 && isSameMeasure ? askTheRest(before, lexicon) : null
}

function askTheRest(before: Before, lexicon: Lexicon): FollowUp {
  const facet = facetOfThing(before, lexicon)
  const asked = facet ? facet.replace('{entry}', 'it') : before.text
  return { text: askOfTheOthers(asked, lexicon), subjects: before.covered }
}

function askOfTheOthers(question: string, lexicon: Lexicon): string {
  // What was asked of a further one: "…, at Gensyn?"
  const bare = withoutEnd(question)
    .replace(/^(what|who|where|when|how)['’]s\b/i, '$1 is')
    .replace(/, (?:at|compared with) [^,?]{1,60}$/, '')
  const mentions = findNames(bare, lexicon.entries)
  const first = mentions[0]
  const last = mentions.at(-1)
  const others = (possessed: boolean) => (possessed ? "the others'" : 'the others')
  if (first && last) {
    const end = last.end + (versionAfter(bare.slice(last.end))?.length ?? 0)
    const possessed = /^['’]s?\b/.exec(bare.slice(end))?.[0] ?? ''
    // "SGLang's licence" becomes "the licence of the others".
    const owned = possessed === '' ? null : /^ (\w+)$/.exec(bare.slice(end + possessed.length))
    if (owned?.[1]) return asQuestion(`${bare.slice(0, first.start)}the ${owned[1]} of the others`)
    return asQuestion(
      othersInPlural(
        `${bare.slice(0, first.start)}${others(possessed !== '')}${bare.slice(end + possessed.length)}`,
      ),
    )
  }
  const put = bare.replace(/\b(?:its|their)\b/i, others(true)).replace(/\b(?:it|they)\b/i, others(false))
  return asQuestion(put === bare ? `${bare}, at the others` : othersInPlural(put))
}

function othersInPlural(text: string): string {
  return text
    .replace(/\b(does|is|was|has)(?= the others\b(?!['’]))/i, pluralOf)
    .replace(/\bitself\b/i, 'themselves')
    .replace(/(?<=\bthe others\b.*)\bit (\p{L}+s)\b/u, (_, verb: string) => `they ${pluralOf(verb)}`)
}
