/** A list in portions of at most `size`: a statement takes some ten thousand values at most (SQLite 32,766, PostgreSQL 65,535). */
export function* inPortions<T>(items: readonly T[], size = 10_000): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size)
}
