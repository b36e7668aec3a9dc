import { mapInTurns } from '#lib/in-turns.ts'
import { meaningRow } from '#lib/language/word-meaning.ts'
import type { Trait } from '#lib/wiki/model.ts'
import { type AskProfile, profileAsks } from './claim-profile.ts'

/** A trait made ready to be set beside a reader's question. */
export interface TraitProfile {
  name: AskProfile
  /** The questions by which readers ask all entries for it. */
  asks: readonly AskProfile[]
  /** All terms of those, and their rows in the table of meanings. */
  terms: ReadonlySet<string>
  rows: Int32Array
  /** The ids of the claims that state it. */
  claims: readonly string[]
}

/** What the entries of a layer have in common or differ in, with how many traits are asked for by each term. */
export interface LayerTraits {
  traits: readonly TraitProfile[]
  counts: ReadonlyMap<string, number>
}

/** Reads the questions of a layer's traits and what they mean. */
export async function profileTraits(traits: readonly Trait[]): Promise<LayerTraits> {
  const profiles = await mapInTurns(traits, profileTrait)
  const counts = new Map<string, number>()
  for (const { terms } of profiles) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return { traits: profiles, counts }
}

function profileTrait({ name, asks: texts, claims }: Trait): TraitProfile {
  const [own, ...asks] = profileAsks([name, ...texts]) as [AskProfile, ...AskProfile[]]
  const terms = new Set(asks.flatMap(({ terms }) => [...terms]))
  return { name: own, asks, terms, rows: Int32Array.from(terms, meaningRow), claims }
}
