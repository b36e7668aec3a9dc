import { stem } from './stem.ts'
import { stemSenses } from './thesaurus-table.ts'

let tables: { sensesOf: Map<string, string[]>; stemsOf: Map<string, string[]> } | null = null

/** The stems that share a common sense with a lower-case word in WordNet, without its own. */
export function synonymsOf(word: string): string[] {
  tables ??= readTables()
  const own = stem(word)
  const { sensesOf, stemsOf } = tables
  const found = new Set((sensesOf.get(own) ?? []).flatMap(sense => stemsOf.get(sense) ?? []))
  found.delete(own)
  return [...found]
}

// Read on first use: a program that asks nothing does not pay for it.
function readTables() {
  const sensesOf = new Map<string, string[]>()
  const stemsOf = new Map<string, string[]>()
  for (const line of stemSenses.split(';')) {
    const blank = line.indexOf(' ')
    const own = line.slice(0, blank)
    const senses = line.slice(blank + 1).split(',')
    sensesOf.set(own, senses)
    for (const sense of senses) stemsOf.set(sense, [...(stemsOf.get(sense) ?? []), own])
  }
  return { sensesOf, stemsOf }
}
