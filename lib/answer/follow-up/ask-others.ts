import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { readScope } from '../understand/read-scope.ts'
import { classifyWords } from '../understand/word-classes.ts'
import type { Before } from './conversation.ts'
import { asQuestion } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'
import { topicOf } from './topic.ts'

/** "How do the others do it?", "what about the other engines?": the question before, asked of the rest. */
export const askOthers: Rewrite = (text, before, lexicon) => {
  const read = readQuestion(text, lexicon)
  const scope = readScope(text, read.named, lexicon.layer)
  if (scope.over !== 'others' || read.named.length > 0) return null
  const { words, classes } = classifyWords(text, read.named, lexicon.layer)
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
  const facet = facetOfThing(before, lexicon)
  const asked = facet ? facet.replace('{entry}', 'it') : before.text
  return { text: askOfTheOthers(asked, lexicon), subjects: before.covered }
}

// After "What is Verde?" the others have no Verde: they are asked for what they have of its kind, by the facet of its claim.
function facetOfThing({ text, things, answer, subjects }: Before, lexicon: Lexicon): string | undefined {
  const topic = topicOf(text, lexicon)
  const told = answer?.sentences.map(sentence => sentence.text).join('\n') ?? ''
  const isOfThing =
    things.some(
      ({ name, entry }) => text.includes(name) && subjects.some(({ slug }) => slug === entry.slug),
    ) ||
    // Readers write names small; claims do not.
    (topic?.isDefined && told.includes(topic.thing.charAt(0).toUpperCase() + topic.thing.slice(1)))
  const [first] = answer?.sentences.flatMap(({ citations }) => citations) ?? []
  const slug = first === undefined ? undefined : answer?.claims[first]?.facet
  return isOfThing ? lexicon.facets.find(facet => facet.slug === slug)?.ask : undefined
}

function askOfTheOthers(question: string, lexicon: Lexicon): string {
  const bare = question.replace(/[?.!\s]+$/, '').replace(/^(what|who|where|when|how)['’]s\b/i, '$1 is')
  const mentions = findNames(bare, lexicon.entries)
  const first = mentions[0]
  const last = mentions.at(-1)
  const others = (possessed: boolean) => (possessed ? "the others'" : 'the others')
  if (first && last) {
    const possessed = /^['’]s?\b/.exec(bare.slice(last.end))?.[0] ?? ''
    // "SGLang's licence" becomes "the licence of the others".
    const owned = possessed === '' ? null : /^ (\w+)$/.exec(bare.slice(last.end + possessed.length))
    if (owned?.[1]) return asQuestion(`${bare.slice(0, first.start)}the ${owned[1]} of the others`)
    return asQuestion(
      inPlural(
        `${bare.slice(0, first.start)}${others(possessed !== '')}${bare.slice(last.end + possessed.length)}`,
      ),
    )
  }
  const put = bare.replace(/\b(?:its|their)\b/i, others(true)).replace(/\b(?:it|they)\b/i, others(false))
  return asQuestion(put === bare ? `${bare}, at the others` : inPlural(put))
}

function inPlural(text: string): string {
  return text
    .replace(/\b(does|is|was|has)(?= the others\b(?!['’]))/i, pluralOf)
    .replace(/(?<=\bthe others\b.*)\bit (\p{L}+s)\b/u, (_, verb: string) => `they ${pluralOf(verb)}`)
}

// "Runs" is "run" of many, "does" is "do", "passes" is "pass".
function pluralOf(verb: string): string {
  const irregular = new Map([
    ['does', 'do'],
    ['is', 'are'],
    ['was', 'were'],
    ['has', 'have'],
  ])
  return irregular.get(verb.toLowerCase()) ?? verb.replace(/(?<=s|sh|ch|x)es$|s$/, '')
}
