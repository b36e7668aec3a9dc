import { z } from 'zod'
import { ClaimStatus, Openness, SourceKind } from '#lib/wiki/model.ts'
import { choice, expected, HttpUrl, isDate, Name, Slug, text } from '#lib/wiki/seeds/shapes.ts'
import { ifGiven } from '../if-given.ts'
import type { Columns } from './csv-table.ts'

/** Several values in one cell, with semicolons between. */
function several<T extends z.ZodType>(shape: T, what: string) {
  const toList = (value: unknown) =>
    String(value ?? '')
      .split(';')
      .map(item => item.trim())
      .filter(item => item !== '')
  return z.preprocess(toList, z.array(shape, expected(what)))
}

const Id = text('an id', 80)

export const EntryRow = z.object({
  name: Name,
  layer: Name,
  openness: choice('openness', Openness.options),
  tagline: text('one line of 1 to 300 characters', 300),
  slug: ifGiven(Slug),
  homepage: ifGiven(HttpUrl),
  aliases: several(Name, 'names with semicolons between'),
})

export const SourceRow = z.object({
  id: Id,
  title: text('a title of 1 to 300 characters', 300),
  url: HttpUrl,
  kind: choice('kind of source', SourceKind.options),
})

export const ClaimRow = z.object({
  entry: text('the name or slug of an entry', 120),
  facet: Name,
  text: text('one sentence of 1 to 600 characters', 600),
  sources: several(Id, 'ids of sources with semicolons between').refine(ids => ids.length > 0, {
    error: 'no source; expected ids of sources.csv with semicolons between',
  }),
  id: ifGiven(Slug),
  asOf: ifGiven(text('a date as YYYY, YYYY-MM or YYYY-MM-DD', 10, { accepts: isDate, wrong: 'bad date' })),
  status: ifGiven(choice('status', ClaimStatus.options)),
  by: ifGiven(text('the id of a claim, as in entry/claim', 161)),
  checked: ifGiven(choice('value', ['true', 'false'])),
  asks: several(text('a question of 1 to 200 characters', 200), 'questions with semicolons between'),
})

export const LayerRow = z.object({
  name: Name,
  summary: text('a sentence of 1 to 300 characters', 300),
  slug: ifGiven(Slug),
})

export const FacetRow = z.object({
  name: Name,
  slug: ifGiven(Slug),
  ask: ifGiven(
    text('a question of 1 to 200 characters that holds {entry}', 200, {
      accepts: value => value.includes('{entry}'),
      wrong: 'no {entry} in',
    }),
  ),
  also: several(Name, 'words with semicolons between'),
})

/** The columns of each file. */
export const csvColumns = {
  entries: {
    required: ['name', 'layer', 'openness', 'tagline'],
    optional: ['slug', 'homepage', 'aliases'],
  },
  sources: { required: ['id', 'title', 'url', 'kind'], optional: [] },
  claims: {
    required: ['entry', 'facet', 'text', 'sources'],
    optional: ['id', 'asOf', 'status', 'by', 'checked', 'asks'],
  },
  layers: { required: ['name', 'summary'], optional: ['slug'] },
  facets: { required: ['name'], optional: ['slug', 'ask', 'also'] },
} satisfies Record<string, Columns>
