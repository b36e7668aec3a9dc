import { Reader, type Seen } from './reader.ts'

/** Readers who ask one question each at the same time; `failed` of them got no response at all. */
export async function askAll(url: string, count: number, random: () => number) {
  const seen: Seen[] = []
  const readers = Array.from({ length: count }, () => new Reader(random))
  const results = await Promise.allSettled(readers.map(reader => reader.ask(url, seen)))
  return { seen, readers, failed: results.filter(({ status }) => status === 'rejected').length }
}
