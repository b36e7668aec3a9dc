import { z } from 'zod'
import { choice, expected, HttpUrl, isDate, Name, text } from '#lib/wiki/seeds/shapes.ts'
import { ifGiven } from '../if-given.ts'

const Day = text('a date as YYYY-MM-DD', 10, { accepts: isDate, wrong: 'bad date' })
const Line = text('a text of 1 to 300 characters', 300)

/** Dates of an item's way through its foundation, in the order in which they come. */
const Extra = z.looseObject({
  accepted: ifGiven(Day),
  incubating: ifGiven(Day),
  graduated: ifGiven(Day),
  archived: ifGiven(Day),
  license: ifGiven(Line),
})

// A few landscapes write the name, or an address in its place, without a mapping around it.
const Organization = z.preprocess(
  value => (typeof value === 'string' && value !== '' ? { name: value } : value),
  ifGiven(z.looseObject({ name: ifGiven(Name) }, expected('a mapping with name'))),
)

/** An item as CNCF-style landscapes have it; keys that Cairn has no place for are kept to be counted. */
export const Item = z.looseObject({
  name: Name,
  description: z.preprocess(
    value => (typeof value === 'string' ? value.replaceAll(/\s+/g, ' ') : value),
    ifGiven(text('a description of at most 5,000 characters', 5_000)),
  ),
  homepage_url: ifGiven(HttpUrl),
  repo_url: ifGiven(HttpUrl),
  additional_repos: ifGiven(
    z.array(z.looseObject({ repo_url: HttpUrl }), expected('a list of repositories')),
  ),
  license: ifGiven(Line),
  open_source: ifGiven(choice('value', ['true', 'false'])),
  project: ifGiven(Line),
  joined: ifGiven(Day),
  organization: Organization,
  extra: ifGiven(Extra),
})
export type Item = z.infer<typeof Item>

/** What Cairn takes of an item; other keys are counted and named in the notes. */
export const takenKeys: ReadonlySet<string> = new Set([
  ...Object.keys(Item.shape),
  ...Object.keys(Extra.shape).map(key => `extra.${key}`),
  // The head of the item in the list.
  'item',
])

const Subcategory = z.looseObject({
  name: Name,
  items: ifGiven(z.array(z.looseObject({}), expected('a list of items'))),
})

const Category = z.looseObject({
  name: Name,
  subcategories: ifGiven(z.array(Subcategory, expected('a list of subcategories'))),
})

const Categories = z.array(Category, expected('a list of categories')).min(1, 'empty; expected a category')

/** The file as a whole: its categories under `landscape`, or under `categories` as newer ones have it. */
export const LandscapeFile = z.looseObject(
  { landscape: ifGiven(Categories), categories: ifGiven(Categories) },
  expected('a list under landscape or categories'),
)
