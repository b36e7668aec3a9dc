import { z } from 'zod'

/** Left empty, a key or a cell counts as absent. */
export function ifGiven<T extends z.ZodType>(shape: T) {
  return z.preprocess(value => (value === '' || value === null ? undefined : value), shape.optional())
}
