import { z } from 'zod'
import { parseFields } from './read-body.ts'

/** Which part of a list: at most 100 items from an offset on. */
export const pageFields = {
  limit: z.coerce.number().int().min(1, 'expected 1 to 100').max(100, 'expected 1 to 100').default(50),
  offset: z.coerce.number().int().min(0, 'expected 0 or more').default(0),
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
  return parseFields(Object.fromEntries(new URL(request.url).searchParams), schema)
}
