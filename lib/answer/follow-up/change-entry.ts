import { escapePattern } from '#lib/escape-pattern.ts'
import { findAnswerType } from '#lib/retrieval/answer-type.ts'
import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { readNameWords } from '#lib/retrieval/name-words.ts'
import { entriesOf, type ReadQuestion, readQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { areJoined } from '../understand/names-in-list.ts'
import { askedOfOnlyOne } from '../understand/only-one.ts'
import type { Before } from './conversation.ts'
import { isFragment, thingOf } from './fragment.ts'
import { namedWithMakers } from './named-with-makers.ts'
import { ownWords } from './own-words.ts'
import { askAt, askOfOthers, asQuestion, listNames, withNames, withoutEnd, withoutLead } from './phrase.ts'
import { asWritten, putInPlace } from './put-in-place.ts'
import { placeBefore } from './put-referents.ts'
import type { Rewrite } from './rewrite-follow-up.ts'
import { saysTheSame } from './says-the-same.ts'
import { swapThing } from './swap-thing.ts'
import { facetOfThing, isVersion } from './topic.ts'

// "Back to io.net: what are the risks?", "as for Lambda, who runs it?"
const BACK =
  /^\W*(?:(?:and|ok|so|now|let's|lets)\W+)*(?:(?:go |going |coming |returning )?back to|returning to|as for|regarding|concerning|about|on|for)\s[^:,–]{2,40}[:,–]\s*(.{6,})$/i
const SAME =
  /^(?:n|nd|lot|bunch|folks|guys|same|question|about|one|version|ones|thing|too|compare|compared?|do|goes?|mean)$/i
// "Does Humain get as many?", "is llama.cpp any better there?"
const LIKEWISE =
  /\b(?:(?:get|have|do|need|take|offer|charge)s? )?(?:as \w+|that (?:many|much)|any (?:better|worse|different|\w+er))(?: (?:there|here|at (?:it|that|this)|on (?:it|that)))?\W*$/i

/** "And Crusoe?", "same for Crusoe?", "what about B200s at Lambda?": the question before, asked of another entry. */
export const changeEntry: Rewrite = (text, before, lexicon) => {
  const written = readQuestion(text, lexicon)
  const read = namedWithMakers(written, before)
  const named = entriesOf(read.named)
  if (named.length === 0) return null
  const back = BACK.exec(text)
  if (
    back?.[1] &&
    entriesOf(readQuestion(text.slice(0, -back[1].length), lexicon).named).length === named.length
  )
    return { text: askAt(back[1], named), subjects: named }
  const likewise = LIKEWISE.exec(text)
  const rest = withoutNames(read)
  const setsAgainst =
    COMPARES_IT.test(text) || SET_AGAINST.test(withoutLead(text)) || DIFFERS.test(withoutLead(text))
  const same = saysTheSame(rest) || asksForTheLike(rest, read, before.text, lexicon)
  const own = ownWords(read).filter(
    ({ text: word, start }) =>
      !same &&
      !SAME.test(word) &&
      !(setsAgainst && (MORE.test(word) || DIFFER.test(word))) &&
      !(likewise && start >= likewise.index) &&
      !isMakerOf(word, text.slice(0, start), read),
  )
  // "Does SGLang have it too?" of PagedAttention: the thing itself is asked for, whatever was asked of it.
  // Of a version it is what was asked that others may have: "does Claude have this too?" of a discount on GPT-6.
  const thing = isVersion(before.topic)
    ? undefined
    : before.things.find(({ name }) => before.text.includes(name))?.name
  if (own.length === 0 && thing !== undefined && HAS_IT.test(text))
    return { text: asQuestion(text.replace(HAS_IT, `$1 ${thing}`)), subjects: named, context: before.text }
  if (own.length === 0 && setsAgainst && asksOfSomething(before.text, lexicon)) {
    // "Is that more than Crusoe?" is of what was told last, where the question before was refused.
    const told = before.answer?.abstained && before.previous !== null ? before.previous : before.text
    const asked = withoutEnd(withNames(told, before.subjects, lexicon))
    return {
      text: asQuestion(`${asked}, compared with ${listNames(named)}`),
      subjects: [...before.subjects, ...named],
      context: before.text,
    }
  }
  if (
    own.length === 0 &&
    (likewise !== null || same || leansOnBefore(text, read, before.text)) &&
    !asksWhatItIs(text, read)
  ) {
    const facet = facetOfThing(before, lexicon)
    // "And R1's?" of V3's licence, "and R1-Zero?" of what R1 is.
    const swapped = isSameEntry(named, before.subjects)
      ? (swapThing(before.text, thingOf(text)) ?? swapTopic(before, thingOf(text)))
      : null
    const asked =
      swapped !== null
        ? swapped
        : isOfOnlyOne(before.text, lexicon)
          ? askOfOthers(before.text, asWritten(read), lexicon, before.things)
          : facet
            ? facet.replace('{entry}', listNames(asWritten(read)))
            : before.subjects.length > 1
              ? withoutList(before.text, named, before.subjects, lexicon)
              : askOfOthers(lastAsked(before.text), asWritten(read), lexicon, before.things)
    return { text: asQuestion(asked), subjects: named, context: before.text }
  }
  const placed = isFragment(text) ? putInPlace(text, read, before, lexicon) : null
  if (placed !== null) return { text: asQuestion(placed), subjects: named, context: before.text }
  const [earlier] = before.subjects
  // "What part does Crusoe play there?" after an outage at Stargate: in that.
  const isOfPart = PART_THERE.test(text) && named.length === 1 && before.subjects.length === 1
  if (isOfPart && earlier?.slug !== named[0]?.slug) {
    const place = placeBefore(before, lexicon) ?? listNames(before.subjects)
    return {
      text: asQuestion(text.replace(/\bthere(?=\W*$)/i, `at ${place}`)),
      subjects: [...named, ...before.subjects],
    }
  }
  if (!isFragment(text) || read.facets.size > 0 || own.length > 2 || written.named.length === 0) return null
  // Another thing, but of the kind asked before: "what about B200s at Lambda?" after a price of H100s.
  const other = own.map(({ text: word }) => word).join(' ')
  const swapped = swapThing(before.text, other)
  const asked = swapped === null ? null : askOfOthers(swapped, named, lexicon)
  return { text: asQuestion(asked ?? withoutLead(text)), subjects: named, context: before.text }
}

const PART_THERE = /\b(?:part|role|stake|say)\b.{1,60} there\W*$|\binvolved there\W*$/i

// "What does an hour cost, and do they take a cut?" asked the second last, and that is asked of another.
function lastAsked(question: string): string {
  return (
    /, and ((?!(?:has|have|is|are|was|were) (?:it|that|this|they) (?:always|ever|still)\b)(?:does|do|did|is|are|was|were|can|will|has|have) [^,]+)$/i.exec(
      question,
    )?.[1] ?? question
  )
}

// "And R1-Zero?" of what R1 is, or of what came after V3: the one thing that was asked of gives way.
function swapTopic({ text, topic, things }: Before, thing: string): string | null {
  const stands = (name: string) => {
    const [before = '', after = ''] = text.split(name)
    return text.includes(name) && !/[\w.-]$/.test(before) && !/^(?:[\w-]|\.\d)/.test(after)
  }
  const named = things.filter(({ name, isMaker }) => !isMaker && stands(name)).map(({ name }) => name)
  const asked = topic?.isDefined && text.includes(topic.thing) ? [topic.thing] : [...new Set(named)]
  const [own, another] = asked
  return own === undefined || another !== undefined || own === thing ? null : text.replace(own, () => thing)
}

// "Is Qwen the only Chinese one?" was asked of all, but of Qwen alone whether it is.
function isOfOnlyOne(question: string, lexicon: Lexicon): boolean {
  const { named } = readQuestion(question, lexicon)
  return named.length < 2 && askedOfOnlyOne(question, named, lexicon.layer) !== null
}

const HAS_IT =
  /\b(have|has|use|uses|offer|offers|support|supports|do|does) (?:(?:something|anything|a thing) (?:like|similar to) )?(?:it|that|this|one)\b/i

// "Is that longer than Crusoe's?" asks by the measure of the question before.
const MORE = /^(?:more|less|fewer|longer|shorter|larger|bigger|smaller|higher|lower|greater|cheaper)$/i
// "How does that compare with Crusoe?" compares what was asked before.
const COMPARES_IT =
  /\b(?:it|that|this|they|those)\b.*\b(?:compares?|differs?|stacks? up|measures? up|different|next to|against|versus|vs|(?:more|less|fewer|\w{2,}er) (?:\w+ )?than)\b/i
// "How does Gensyn's differ?"
const DIFFERS = /^(?:how|in what way|where) (?:does|do|is|are) .{2,60} (?:differ|different|compare)\W*$/i
const DIFFER = /^(?:differ|different)$/i
// "Compared to Crusoe, I mean."
const SET_AGAINST =
  /^(?:compared? (?:to|with)|versus|vs|against|next to|(?:much )?(?:more|less|fewer|\w{2,}er) than)\b/i

function asksOfSomething(question: string, lexicon: Parameters<Rewrite>[2]): boolean {
  const { content, overview, facets } = readQuestion(question, lexicon)
  return content.length > 0 && !(overview && [...facets.keys()].every(facet => facet === 'overview'))
}

// A whole sentence leans on what was asked only where it points there: "does GPT have that too?"
function leansOnBefore(text: string, read: ReadQuestion, before: string): boolean {
  return (
    isFragment(text) ||
    isOnlyOfWhom(text, read, before) ||
    /\b(?:that|it|so|this|same|too|also|one|compare|compares|do|does)\W*(?:too|as well|it|so|that)?\W*$/i.test(
      text,
    )
  )
}

// "Scout from Meta" is Scout: the names of Llama hold its maker's. "Lambda by region" asks more.
function isMakerOf(word: string, before: string, { named }: ReadQuestion): boolean {
  return named.some(({ entry, end }) => {
    const isNext = /^ (?:from|by) $/i.test(before.slice(end))
    return (
      isNext &&
      [entry.name, ...entry.aliases].some(name =>
        readNameWords(name).some(({ key }) => key === word.toLowerCase()),
      )
    )
  })
}

// "And does Crusoe?"
function isOnlyOfWhom(text: string, read: ReadQuestion, before: string): boolean {
  const rest = withoutNames(read)
  return (
    /^\W*(?:(?:and|but|so|or)\W+)?(?:do|does|did|is|are|was|were|can|could|will|would|has|have|had)(?:['’]s|\W)*$/i.test(
      rest,
    ) ||
    (HOW_MUCH_THERE.test(rest) && wantsTheSame(text, before))
  )
}

function withoutNames({ text, named }: ReadQuestion): string {
  return named.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
}

function isSameEntry([first, ...more]: readonly NamedEntry[], subjects: readonly NamedEntry[]): boolean {
  return more.length === 0 && subjects.length === 1 && first?.slug === subjects[0]?.slug
}

// "Does Lambda give a similar break?" after a discount asks for the same there; "similar limits?" after a price, for limits.
function asksForTheLike(rest: string, read: ReadQuestion, before: string, lexicon: Lexicon): boolean {
  if (!LIKE_IT.test(rest)) return false
  const { facets } = readQuestion(before, lexicon)
  return read.facets.size === 0 || [...read.facets.keys()].some(facet => facets.has(facet))
}
const LIKE_IT =
  /^\W*(?:(?:and|but|so|or|ok)\W+)?(?:(?:do|does|did|is|are|can|could|will|would|has|have) +)?(?:there +)?(?:(?:also|even) +)?(?:(?:give|offer|have|has|got|get|gives|offers|do|make|provide|know|use|apply|run|set|ask|grant|impose|face)s? +)?(?:(?:an?|any|such|the|some|something) +)*(?:similar|comparable|equivalent|same|like|such) +(?:an? +)?\p{L}+(?: (?:at|on|for|in|with|of|over at|there|too|as well))*\W*$/iu

// "And how much on Hyperbolic?", "who at Lambda?"
const HOW_MUCH_THERE =
  /^\W*(?:(?:and|but|so|or)\W+)?(?:how (?:much|many|long|big|fast|old|far)|when|where|who|which ones?) (?:at|on|in|for|with|of|by|from|about)\W*$/i

function wantsTheSame(text: string, before: string): boolean {
  const isCount = [text, before].every(question =>
    /\bhow (?:much|many)\b|\bwhat .*\b(?:charge|cost|take|pay)s?\b/i.test(question),
  )
  return isCount || findAnswerType(text) === findAnswerType(before)
}

// "What is Crusoe?" is a question of its own; "what about Crusoe?" is not.
function asksWhatItIs(text: string, { overview }: ReadQuestion): boolean {
  return overview && !/\b(?:what|how) about\b/i.test(text) && !isFragment(text)
}

// "Compare Lambda and Crusoe on price", "who owns Lambda and Crusoe?": a further entry takes the place of them all.
function withoutList(
  question: string,
  named: readonly NamedEntry[],
  subjects: readonly NamedEntry[],
  { page, entries }: Lexicon,
): string {
  // "Is Lambda a supplier to it?", "and Crusoe?": what stands beside the page's own gives way.
  const [beside, more] = subjects.filter(({ slug }) => slug !== page.slug)
  const [mention, again] = findNames(question, entries).filter(({ entry }) => entry.slug === beside?.slug)
  const isList = areJoined({ text: question, named: findNames(question, entries) })
  if (mention && !again && !more && subjects.length === 2 && !isList && !/^compare\b/i.test(question))
    return question.slice(0, mention.start) + listNames(named) + question.slice(mention.end)
  const tail = withoutEnd(question)
  const list = [listNames(subjects), listNames(subjects, 'or')].map(escapePattern).join('|')
  const names = new RegExp(`,? ?(?:${list})`, 'i')
  const own = ` ${listNames(subjects)}`
  if (!/^compare\b/i.test(tail) && tail.includes(own)) return tail.replace(own, ` ${listNames(named)}`)
  const put = tail.replace(names, '')
  return put === tail ? `${tail}, at ${listNames(named)}` : `${put.trim()} at ${listNames(named)}`
}
