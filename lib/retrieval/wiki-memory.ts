import type { Database } from '#db/client.ts'
import { countTerms } from '#db/queries/search.ts'
import { mapInTurns } from '#lib/in-turns.ts'
import { OneAtATime } from '#lib/one-at-a-time.ts'
import { RecentlyUsed } from '#lib/recently-used.ts'
import type { Claim, Facet, Layer, NamedEntry } from '#lib/wiki/model.ts'
import {
  readClaims,
  readClaimsById,
  readFacets,
  readLayers,
  readNamedEntries,
  readTraits,
  readUnanswered,
  readWikiHead,
  readWikiTexts,
} from '#lib/wiki/read-wiki.ts'
import type { WikiTexts } from '#lib/wiki/texts.ts'
import { type AskProfile, type ClaimProfile, profileAsks, profileClaim } from './claim-profile.ts'
import { type Ideas, readIdeas } from './concepts.ts'
import { type LayerTraits, profileTraits } from './layer-traits.ts'
import { shareNames } from './name-index.ts'

// Bytes kept of the claims asked about last, and up to three times as many of the questions that they answer: room for a wiki
// of 500 claims that each answer 120. Whoever writes those writes few claims; where there are many, they have none.
const KEPT = 24 * 2 ** 20
const OF_ASKS = 3
// The same of questions that no claim answers: room for those of 40 entries with 1,600 each.
const KEPT_UNANSWERED = 64 * 2 ** 20
// The same of traits: room for those of four layers with 500 each that are asked for in 20 ways.
const KEPT_TRAITS = 48 * 2 ** 20
// Each takes about 100 bytes.
const KEPT_COUNTS = 20_000

/** What answering remembers of one version of the wiki, so that each question reads only what is new to it. */
export interface WikiMemory {
  version: string
  layers: Layer[]
  facets: Facet[]
  texts: WikiTexts
  ideas: Ideas
  /** All entries, layer by layer, in sibling order. */
  entries: NamedEntry[]
  entriesBySlug: ReadonlyMap<string, NamedEntry>
  entriesByLayer: ReadonlyMap<string, NamedEntry[]>
  /** The claims of these entries, entry by entry in each entry's own order. */
  readProfiles(slugs: readonly string[]): Promise<ClaimProfile[]>
  /** The same for whoever needs their texts alone: those that were not asked about lately are not made ready to be matched. */
  readClaims(slugs: readonly string[]): Promise<Claim[]>
  /** The questions that readers ask of these entries and none of their claims answers, by the entries' slugs. */
  readUnanswered(slugs: readonly string[]): Promise<ReadonlyMap<string, readonly AskProfile[]>>
  /** The claims with these ids, in the order of the ids. */
  readProfilesById(ids: readonly string[]): Promise<ClaimProfile[]>
  /** What the entries of a layer have in common or differ in. */
  readTraits(layer: string): Promise<LayerTraits>
  /** In how many of a layer's claims each term stands; the empty term counts all claims. */
  readCounts(layer: string, terms: readonly string[]): Promise<Map<string, number>>
}

const memories = new WeakMap<Database, Promise<WikiMemory>>()

/** The memory of the wiki as it is now; a new one when an import has changed it. */
export async function wikiMemory(db: Database): Promise<WikiMemory> {
  const { version } = await readWikiHead(db)
  const known = await memories.get(db)?.catch(() => undefined)
  if (known?.version === version) return known
  const begun = remember(db, version)
  memories.set(db, begun)
  return await begun
}

async function remember(db: Database, version: string): Promise<WikiMemory> {
  const [layers, facets, read, texts] = await Promise.all([
    readLayers(db),
    readFacets(db),
    readNamedEntries(db),
    readWikiTexts(db),
  ])
  const entries = withSharedWords(read)
  const entriesByLayer = Map.groupBy(entries, ({ layer }) => layer)
  shareNames(entries, entriesByLayer.values())
  const ideas = readIdeas(texts.ideas)
  const profile = (claim: Claim) => profileClaim(claim, ideas)
  // By the slug of an entry all of its claims, by the id of a claim one.
  const profiles = new RecentlyUsed<ClaimProfile[]>(KEPT, claims => sumOf(claims.map(bytesOf)))
  const findKept = (id: string) =>
    (profiles.get(id) ?? profiles.get(entryOf(id)))?.find(({ claim }) => claim.id === id)
  const unanswered = new RecentlyUsed<AskProfile[]>(KEPT_UNANSWERED, asks => 2_000 + 1_000 * asks.length)
  const traits = new RecentlyUsed<LayerTraits>(KEPT_TRAITS, bytesOfTraits)
  const counts = new RecentlyUsed<number>(KEPT_COUNTS)
  // Made ready in turns with other questions: those that ask for the same meanwhile wait for it rather than make it again.
  const reading = new OneAtATime()
  return {
    version,
    layers,
    facets,
    texts,
    ideas,
    entries,
    entriesBySlug: new Map(entries.map(entry => [entry.slug, entry])),
    entriesByLayer,
    readProfiles(slugs) {
      return reading.run('profiles', async () => {
        // Taken before anything is waited for: meanwhile another question may push them out.
        const kept = new Map(slugs.map(slug => [slug, profiles.get(slug)]))
        const missing = slugs.filter(slug => !kept.get(slug))
        const made = await mapInTurns(await readClaims(db, missing), profile)
        const read = Map.groupBy(made, ({ claim }) => claim.entry)
        const fresh = new Map(missing.map(slug => [slug, read.get(slug) ?? []]))
        const found = slugs.flatMap(slug => fresh.get(slug) ?? kept.get(slug) ?? [])
        for (const [slug, made] of fresh) profiles.set(slug, made)
        return found
      })
    },
    async readClaims(slugs) {
      const kept = new Map(slugs.map(slug => [slug, profiles.get(slug)?.map(({ claim }) => claim)]))
      const missing = slugs.filter(slug => !kept.get(slug))
      const read = Map.groupBy(await readClaims(db, missing), ({ entry }) => entry)
      return slugs.flatMap(slug => kept.get(slug) ?? read.get(slug) ?? [])
    },
    readUnanswered(slugs) {
      return reading.run('unanswered', async () => {
        const kept = new Map(slugs.map(slug => [slug, unanswered.get(slug)]))
        const missing = slugs.filter(slug => !kept.get(slug))
        const read = await readUnanswered(db, missing)
        const made = await mapInTurns(missing, slug => [slug, profileAsks(read.get(slug) ?? [])] as const)
        const fresh = new Map(made)
        for (const [slug, made] of fresh) unanswered.set(slug, made)
        return new Map(slugs.map(slug => [slug, fresh.get(slug) ?? kept.get(slug) ?? []]))
      })
    },
    async readProfilesById(ids) {
      const kept = new Map(ids.map(id => [id, findKept(id)]))
      const missing = ids.filter(id => !kept.get(id))
      const fresh = new Map((await readClaimsById(db, missing)).map(claim => [claim.id, profile(claim)]))
      const found = ids.flatMap(id => fresh.get(id) ?? kept.get(id) ?? [])
      for (const [id, made] of fresh) profiles.set(id, [made])
      return found
    },
    readTraits(layer) {
      return reading.run('traits', async () => {
        const known = traits.get(layer)
        if (known) return known
        const read = await profileTraits(await readTraits(db, layer))
        traits.set(layer, read)
        return read
      })
    },
    async readCounts(layer, terms) {
      const keys = [...new Set(terms)].map(term => ({ term, key: `${layer} ${term}` }))
      const missing = keys.filter(({ key }) => counts.get(key) === undefined)
      if (missing.length > 0) {
        const read = await countTerms(
          db,
          layer,
          missing.map(({ term }) => term),
        )
        for (const { term, key } of missing) counts.set(key, read.get(term) ?? 0)
      }
      return new Map(keys.map(({ term, key }) => [term, counts.get(key) ?? 0]))
    },
  }
}

/** The same entries, with one string for what many have in common: a database gives each row strings of its own. */
function withSharedWords(entries: readonly NamedEntry[]): NamedEntry[] {
  const words = new Map<string, string>()
  const share = <Word extends string>(word: Word): Word => {
    const known = words.get(word)
    if (known === undefined) words.set(word, word)
    return (known as Word | undefined) ?? word
  }
  const none: string[] = []
  return entries.map(({ slug, name, layer, openness, aliases }) => ({
    slug,
    name,
    layer: share(layer),
    openness: share(openness),
    aliases: aliases.length === 0 ? none : aliases,
  }))
}

// As measured (heap and what lies beside it) for claims of 100 to 150 letters.
function bytesOf({ claim, asks }: ClaimProfile): number {
  return 2_000 + 20 * claim.text.length + (1_000 * asks.length) / OF_ASKS
}

function bytesOfTraits({ traits }: LayerTraits): number {
  return sumOf(traits.map(({ asks }) => 1_000 * (2 + asks.length)))
}

/** The slug of a claim's entry: the claim's id begins with it, and it holds no slash. */
export function entryOf(id: string): string {
  return id.slice(0, id.indexOf('/'))
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
