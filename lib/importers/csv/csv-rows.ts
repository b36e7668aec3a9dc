import { z } from 'zod'
import { ClaimStatus, Openness } from '#lib/wiki/model.ts'
import { quote } from '#lib/wiki/seeds/problem.ts'
import {
  ClaimDate,
  ClaimText,
  choice,
  expected,
  FacetQuestion,
  HttpUrl,
  Name,
  Question,
  Sentence,
  Slug,
  SourceBody,
  Tagline,
  text,
} from '#lib/wiki/seeds/shapes.ts'
import { ifGiven } from '../if-given.ts'
import type { Columns } from './csv-table.ts'

/** Several values in one cell, with semicolons between, none of them twice. */
function several<T extends z.ZodType<string>>(shape: T, what: string) {
  const toList = (value: unknown) =>
    String(value ?? '')
      .split(';')
      .map(item => item.trim())
      .filter(item => item !== '')
  return z.preprocess(
    toList,
    z.array(shape, expected(what)).superRefine((values, context) => {
      const again = values.find((value, at) => values.indexOf(value) < at)
      if (again !== undefined)
        context.addIssue({ code: 'custom', message: `${quote(again)} twice; expected ${what}, each once` })
    }),
  )
}

export const EntryRow = z.object({
  name: Name,
  layer: Name,
  openness: choice('openness', Openness.options),
  tagline: Tagline,
  slug: ifGiven(Slug),
  homepage: ifGiven(HttpUrl),
  aliases: several(Name, 'names with semicolons between'),
  unanswered: several(Question, 'questions with semicolons between'),
})

export const SourceRow = z.object({
  id: Slug,
  ...SourceBody.shape,
})

export const ClaimRow = z.object({
  entry: text('the name or slug of an entry', 120),
  facet: Name,
  text: ClaimText,
  sources: several(text('an id', 80), 'ids of sources with semicolons between').refine(
    ids => ids.length > 0,
    {
      error: 'no source; expected ids of sources.csv with semicolons between',
    },
  ),
  id: ifGiven(Slug),
  asOf: ifGiven(ClaimDate),
  status: ifGiven(choice('status', ClaimStatus.options)),
  by: ifGiven(text('the id of a claim, as in entry/claim', 161)),
  checked: ifGiven(choice('value', ['true', 'false'])),
  asks: several(Question, 'questions with semicolons between'),
})

export const LayerRow = z.object({
  name: Name,
  summary: Sentence,
  slug: ifGiven(Slug),
})

export const FacetRow = z.object({
  name: Name,
  slug: ifGiven(Slug),
  ask: ifGiven(FacetQuestion),
  also: several(Name, 'words with semicolons between'),
})

/** The columns of each file. */
export const csvColumns = {
  entries: {
    required: ['name', 'layer', 'openness', 'tagline'],
    optional: ['slug', 'homepage', 'aliases', 'unanswered'],
  },
  sources: { required: ['id', 'title', 'url', 'kind'], optional: [] },
  claims: {
    required: ['entry', 'facet', 'text', 'sources'],
    optional: ['id', 'asOf', 'status', 'by', 'checked', 'asks'],
  },
  layers: { required: ['name', 'summary'], optional: ['slug'] },
  facets: { required: ['name'], optional: ['slug', 'ask', 'also'] },
} satisfies Record<string, Columns>
