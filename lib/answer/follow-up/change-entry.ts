import { findAnswerType } from '#lib/retrieval/answer-type.ts'
import { readNameWords } from '#lib/retrieval/name-words.ts'
import { entriesOf, type ReadQuestion, readQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { isFragment } from './fragment.ts'
import { ownWords } from './own-words.ts'
import { askOfOthers, asQuestion, listNames, putEntries, withNames, withoutLead } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'
import { swapThing } from './swap-thing.ts'
import { facetOfThing } from './topic.ts'

// "Back to io.net: what are the risks?", "as for Lambda, who runs it?"
const BACK =
  /^\W*(?:(?:and|ok|so|now|let's|lets)\W+)*(?:(?:go |going |coming |returning )?back to|returning to|as for|regarding|concerning|about|on|for)\s[^:,–]{2,40}[:,–]\s*(.{6,})$/i
const SAME = /^(?:same|question|about|one|version|ones|thing|too|compare|compared?|do|goes?|mean)$/i
// "Does Humain get as many?", "is llama.cpp any better there?"
const LIKEWISE =
  /\b(?:(?:get|have|do|need|take|offer|charge)s? )?(?:as \w+|that (?:many|much)|any (?:better|worse|different|\w+er))(?: (?:there|here|at (?:it|that|this)|on (?:it|that)))?\W*$/i

/** "And Crusoe?", "same for Crusoe?", "what about B200s at Lambda?": the question before, asked of another entry. */
export const changeEntry: Rewrite = (text, before, lexicon) => {
  const read = readQuestion(text, lexicon)
  const named = entriesOf(read.named)
  if (named.length === 0) return null
  const back = BACK.exec(text)
  if (
    back?.[1] &&
    entriesOf(readQuestion(text.slice(0, -back[1].length), lexicon).named).length === named.length
  )
    return {
      text: asQuestion(
        putEntries(back[1], named) ?? `${back[1].replace(/[?.!\s]+$/, '')} at ${listNames(named)}`,
      ),
      subjects: named,
    }
  const likewise = LIKEWISE.exec(text)
  const own = ownWords(read).filter(
    ({ text: word, start }) =>
      !SAME.test(word) &&
      !(likewise && start >= likewise.index) &&
      !isMakerOf(word, text.slice(0, start), read),
  )
  // "Does SGLang have it too?" of PagedAttention: the thing itself is asked for, whatever was asked of it.
  const thing = before.things.find(({ name }) => before.text.includes(name))?.name
  if (own.length === 0 && thing !== undefined && HAS_IT.test(text))
    return { text: asQuestion(text.replace(HAS_IT, `$1 ${thing}`)), subjects: named, context: before.text }
  if (
    own.length === 0 &&
    (COMPARES_IT.test(text) || SET_AGAINST.test(withoutLead(text))) &&
    asksOfSomething(before.text, lexicon)
  ) {
    const asked = withNames(before.text, before.subjects, lexicon).replace(/[\s?.!]+$/, '')
    return {
      text: asQuestion(`${asked}, compared with ${listNames(named)}`),
      subjects: [...before.subjects, ...named],
      context: before.text,
    }
  }
  if (
    own.length === 0 &&
    (likewise !== null || leansOnBefore(text, read, before.text)) &&
    !asksWhatItIs(text, read)
  ) {
    const facet = facetOfThing(before, lexicon)
    const asked = facet
      ? facet.replace('{entry}', listNames(asWritten(read)))
      : before.subjects.length > 1
        ? withoutList(before.text, named, before.subjects)
        : askOfOthers(before.text, asWritten(read), lexicon, before.things)
    return { text: asQuestion(asked), subjects: named, context: before.text }
  }
  if (!isFragment(text) || read.facets.size > 0 || own.length > 2) return null
  // Another thing, but of the kind asked before: "what about B200s at Lambda?" after a price of H100s.
  const other = own.map(({ text: word }) => word).join(' ')
  const swapped = swapThing(before.text, other)
  const asked = swapped === null ? null : askOfOthers(swapped, named, lexicon)
  return { text: asQuestion(asked ?? withoutLead(text)), subjects: named, context: before.text }
}

const HAS_IT =
  /\b(have|has|use|uses|offer|offers|support|supports|do|does) (?:(?:something|anything|a thing) (?:like|similar to) )?(?:it|that|this|one)\b/i

// "How does that compare with Crusoe?" compares what was asked before.
const COMPARES_IT =
  /\b(?:it|that|this|they|those)\b.*\b(?:compares?|differs?|stacks? up|measures? up|different|next to|against|versus|vs)\b/i
// "Compared to Crusoe, I mean."
const SET_AGAINST = /^(?:compared? (?:to|with)|versus|vs|against|next to)\b/i

function asksOfSomething(question: string, lexicon: Parameters<Rewrite>[2]): boolean {
  const { content, overview, facets } = readQuestion(question, lexicon)
  return content.length > 0 && !(overview && [...facets.keys()].every(facet => facet === 'overview'))
}

// "gpt-oss" is GPT's, but not all of GPT: an entry is called by what was written, unless that is its own name.
function asWritten({ text, named }: ReadQuestion): NamedEntry[] {
  return entriesOf(named).map(entry => {
    const mention = named.find(found => found.entry.slug === entry.slug)
    return !mention || mention.isOwnName || mention.isCorrected
      ? entry
      : { ...entry, name: text.slice(mention.start, mention.end) }
  })
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
function isOnlyOfWhom(text: string, { named }: ReadQuestion, before: string): boolean {
  const rest = named.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
  return (
    /^\W*(?:(?:and|but|so|or)\W+)?(?:do|does|did|is|are|was|were|can|could|will|would|has|have|had)(?:['’]s|\W)*$/i.test(
      rest,
    ) ||
    LIKE_THAT.test(rest) ||
    (HOW_MUCH_THERE.test(rest) && wantsTheSame(text, before))
  )
}

// "And how much on Hyperbolic?", "who at Lambda?"
const HOW_MUCH_THERE =
  /^\W*(?:(?:and|but|so|or)\W+)?(?:how (?:much|many|long|big|fast|old|far)|when|where|who|which ones?) (?:at|on|in|for|with|of|by|from|about)\W*$/i

function wantsTheSame(text: string, before: string): boolean {
  const isCount = [text, before].every(question =>
    /\bhow (?:much|many)\b|\bwhat .*\b(?:charge|cost|take|pay)s?\b/i.test(question),
  )
  return isCount || findAnswerType(text) === findAnswerType(before)
}

// "Is it like that on Akash?", "does that go for Lambda too?"
const LIKE_THAT =
  /^\W*(?:(?:and|but|so|or|ok)\W+)?(?:is|are|was|were|does|do|did|would|will) (?:it|that|this|things?|they) (?:also |all )*(?:(?:work |be |look )?(?:like (?:that|this)|the same(?: way)?|that way|so|similar|the case|different|true)|(?:go|hold|apply)(?: for| to)?)(?: (?:on|at|for|in|with|of|over at|there|too|as well))*\W*$/i

// "What is Crusoe?" is a question of its own; "what about Crusoe?" is not.
function asksWhatItIs(text: string, { overview }: ReadQuestion): boolean {
  return overview && !/\b(?:what|how) about\b/i.test(text) && !isFragment(text)
}

// "Compare Lambda and Crusoe on price", "who owns Lambda and Crusoe?": a further entry takes the place of them all.
function withoutList(
  question: string,
  named: readonly NamedEntry[],
  subjects: readonly NamedEntry[],
): string {
  const tail = question.replace(/[?.!\s]+$/, '')
  const list = `${listNames(subjects)}|${listNames(subjects, 'or')}`
  const names = new RegExp(`,? ?(?:${list.replace(/[.*+?^${}()[\]\\]/g, '\\$&')})`, 'i')
  const own = ` ${listNames(subjects)}`
  if (!/^compare\b/i.test(tail) && tail.includes(own)) return tail.replace(own, ` ${listNames(named)}`)
  const put = tail.replace(names, '')
  return put === tail ? `${tail}, at ${listNames(named)}` : `${put.trim()} at ${listNames(named)}`
}
