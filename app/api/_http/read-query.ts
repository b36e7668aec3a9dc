import { z } from 'zod'
import { CairnError } from '#lib/errors.ts'
import { parseFields } from './read-body.ts'

/** Which part of a list: at most 100 items from an offset on. */
export const pageFields = {
  limit: wholeNumber('expected 1 to 100', 1, 100).default(50),
  offset: wholeNumber('expected 0 or more', 0, Number.MAX_SAFE_INTEGER).default(0),
}

function wholeNumber(expectation: string, least: number, most: number) {
  return z.coerce.number(expectation).int(expectation).min(least, expectation).max(most, expectation)
}

const slugs = z
  .string('expected slugs, divided by commas')
  .max(1_000)
  .transform(list => list.split(',').filter(slug => slug !== ''))

export const SearchQuery = z.strictObject({
  q: z.string('expected the words to search for').trim().min(1, 'the query is empty').max(200),
  ...pageFields,
})
export const PageQuery = z.strictObject(pageFields)
export const CompareQuery = z.strictObject({
  entries: slugs.pipe(
    z.array(z.string()).min(2, 'name at least two entries').max(12, 'name at most 12 entries'),
  ),
  facets: slugs.default([]),
})

/** Checks what stands after the question mark of an address; throws `bad-input` that names the wrong field. */
export function readQuery<T>(request: Request, schema: z.ZodType<T>): T {
  const { searchParams } = new URL(request.url)
  const fields = [...searchParams.keys()]
  const field = fields.find((name, at) => fields.indexOf(name) < at)
  if (field !== undefined)
    throw new CairnError('bad-input', `${field}: given twice; expected it once`, { field })
  return parseFields(Object.fromEntries(searchParams), schema)
}
