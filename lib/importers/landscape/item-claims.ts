import { judgeSentence } from '#lib/grounding/judge-sentence.ts'
import { ClaimNames } from '#lib/wiki/page/claim-names.ts'
import { splitSentences } from '#lib/wiki/page/split-sentences.ts'
import type { SeedClaim } from '#lib/wiki/seeds/seed.ts'
import { toShowable } from '../to-showable.ts'
import { aliasesOf } from './aliases-of.ts'
import type { Item } from './landscape-file.ts'
import { licenseOf } from './openness-of.ts'

/** Where an item stands: its category with its subcategory, for each place that lists it. */
export interface Listing {
  category: string
  subcategory: string
}

type Evidence = 'homepage' | 'repository'
interface Sentence {
  facet: string
  text: string
  /** What an item's own addresses bear it out best. */
  from: Evidence
}

/** What an item says, as claims: nothing but its own fields, each in a sentence that names it. */
export function itemClaims(
  item: Item,
  listings: readonly Listing[],
  cite: (from: Evidence) => SeedClaim['sources'],
): SeedClaim[] {
  const names = new ClaimNames()
  const sentences = [
    ...tellDescription(item),
    ...place(item, listings),
    ...tellSource(item),
    ...tellStatus(item),
  ]
  return sentences.map(({ facet, text: given, from }) => {
    const { text } = toShowable(given)
    return {
      ...{ name: names.next(facet), facet, text, status: 'current', by: null, asOf: null },
      // Nobody has held the sentence against the page it cites.
      ...{ checked: false, asks: [], sources: cite(from) },
    }
  })
}

// A claim holds 600 characters; what stands around a quotation takes some of them.
const maxQuoted = 400

/** The item's description, as it stands where a sentence of it can be an answer by itself, else quoted. */
function tellDescription({ name, description }: Item): Sentence[] {
  if (description === undefined) return []
  return splitSentences(description)
    .flatMap(sentence => cutLong(sentence))
    .map((sentence, at) => ({
      facet: 'overview',
      text: toSentence(name, sentence, at > 0),
      from: 'homepage',
    }))
}

function toSentence(name: string, sentence: string, isFurther: boolean): string {
  const names = [name, ...aliasesOf(name)]
  const begins = names.some(each => sentence.toLowerCase().startsWith(`${each.toLowerCase()} `))
  const whole = ended(sentence)
  if (begins && isAnswer(whole, names)) return whole
  const quoted = sentence.replace(/\.$/, '').replaceAll('“', '‘').replaceAll('”', '’')
  return `${name} is ${isFurther ? 'further ' : ''}described as “${quoted}”.`
}

/** Whether the gate lets a sentence pass on its own words: one that says nothing of what it names is withheld. */
function isAnswer(sentence: string, entryNames: readonly string[]): boolean {
  const { text } = toShowable(sentence)
  return judgeSentence(text, [{ text, entryNames }]).verdict === 'quoted'
}

/** With a full stop, unless it ends in a mark already, as “Inc.” does. */
function ended(sentence: string): string {
  return /[.!?…]["”’)]?$/.test(sentence) ? sentence : `${sentence}.`
}

function cutLong(sentence: string): string[] {
  if (sentence.length <= maxQuoted) return [sentence]
  const end = sentence.lastIndexOf(' ', maxQuoted)
  const at = end > 0 ? end : maxQuoted
  return [sentence.slice(0, at), ...cutLong(sentence.slice(at).trim())]
}

function place({ name }: Item, listings: readonly Listing[]): Sentence[] {
  return listings.map(({ category, subcategory }) => ({
    facet: 'overview',
    text: ended(`${name} is listed in the category ${category}, under ${subcategory}`),
    from: 'homepage',
  }))
}

function tellSource(item: Item): Sentence[] {
  const { name, homepage_url: homepage, repo_url: repository, additional_repos: more = [] } = item
  const license = licenseOf(item)
  const repositories = [...(repository === undefined ? [] : [repository]), ...more.map(each => each.repo_url)]
  return [
    ...(license === undefined
      ? []
      : [
          {
            facet: 'openness',
            text: ended(`The licence of ${name} is ${license}`),
            from: 'repository' as const,
          },
        ]),
    ...[...new Set(repositories)].map(url => ({
      facet: 'openness',
      text: `A repository with source code of ${name} is ${url}.`,
      from: 'repository' as const,
    })),
    ...(homepage === undefined
      ? []
      : [{ facet: 'overview', text: `The homepage of ${name} is ${homepage}.`, from: 'homepage' as const }]),
  ]
}

// Each in words of its own, that of the status too: two that differ in a date and little else would read as saying
// otherwise of one thing.
const dates = {
  joined: 'joined',
  accepted: 'was accepted',
  incubating: 'began its incubation',
  graduated: 'completed its graduation',
  archived: 'was archived',
} as const

function tellStatus({ name, project, organization, joined, extra }: Item): Sentence[] {
  const of = organization?.name
  const days = Object.entries(dates).flatMap(([key, verb]) => {
    const day = { joined, ...extra }[key as keyof typeof dates]
    return day === undefined ? [] : [`${name} ${verb} ${onDay(day)}.`]
  })
  return [
    ...(of === undefined
      ? []
      : [
          {
            facet: 'governance',
            text: ended(`The organisation of ${name} is ${of}`),
            from: 'homepage' as const,
          },
        ]),
    ...(project === undefined
      ? []
      : [
          {
            facet: 'maturity',
            text: ended(`The project status of ${name} is ${project}`),
            from: 'homepage' as const,
          },
        ]),
    ...days.map(text => ({ facet: 'history', text, from: 'homepage' as const })),
  ]
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** `2018-03-06` as “on 6 March 2018”, `2018-03` as “in March 2018”. */
function onDay(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return `in ${year}`
  const name = `${months[Number(month) - 1]} ${year}`
  return day === undefined ? `in ${name}` : `on ${Number(day)} ${name}`
}
