import type { Database } from '#db/client.ts'
import { findClaimsByTerms } from '#db/queries/search.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { type AskUnit, searchTermsOf, toAskUnits } from './ask-units.ts'
import type { ClaimProfile } from './claim-profile.ts'
import type { LayerTraits } from './layer-traits.ts'
import { byScore, type ClaimMatch, matchClaims } from './match-claim.ts'
import { type AskedTraits, meetTraits, toAskedTraits, traitOdds } from './meet-traits.ts'
import { profileQuestion, type QuestionProfile } from './question-profile.ts'
import type { QuestionWord } from './question-words.ts'
import type { ReadQuestion } from './read-question.ts'
import { readRunningText } from './read-running-text.ts'
import { entryOf, wikiMemory } from './wiki-memory.ts'
import { withoutExcluded } from './without-excluded.ts'

/** What retrieval found: the claims of the entries in play and the best of their siblings, best first. */
export interface Retrieval {
  units: AskUnit[]
  /** Claims of the entries in play. */
  own: ClaimMatch[]
  /** Where entries in play were likely meant beside the page's own: the claim by which that one alone answers. */
  pageAnswer?: ClaimMatch | undefined
  /** How likely each trait of the layer is the one asked for; null where no trait counts. */
  traits: AskedTraits | null
  /** Claims of other entries of the layer that hold the question's words. */
  others: ClaimMatch[]
}

// So many claims of siblings are looked at beyond the entries in play; cost stays bounded however large the layer grows.
const OTHERS = 12
// The same in a large layer: with 5 everywhere, the evaluation's tuning half has as many right of each kind as with 12.
const OTHERS_OF_LARGE = 6
// The same where more entries are in play than are read whole. Asked as if more than 6 entries were many, the tuning half has
// 182 of 237 superlatives right with 60 such claims and four entries read whole, 179 with 40 and two, 178 with 24 and one,
// 176 with 20 and one, 172 with 16; the other kinds stay.
const OTHERS_OF_MANY = 24
// Of more entries than a reader names, claims are set against those of the others, and what each leaves unanswered tells nothing:
// the area under the curve of lib/answer/choose/bearing-odds.ts is 0.95 with it and without. Nor are their sentences read beside
// the question, for each takes its time.
const FEW_ENTRIES = 4
/** Up to so many entries in play are read whole; of more, one is, and of the others only claims that hold a word of the question. */
export const WHOLE_ENTRIES = 40

/**
 * Finds and ranks the claims that may answer a question about these entries of one layer, of `asked` that are asked of in all: each of
 * several that are compared is asked apart.
 */
export async function retrieveClaims(
  db: Database,
  layer: string,
  read: ReadQuestion,
  inPlay: readonly NamedEntry[],
  asked = inPlay.length,
): Promise<Retrieval> {
  const memory = await wikiMemory(db)
  const slugs = inPlay.map(({ slug }) => slug)
  const isOwn = new Set(slugs)
  const isOfMany = slugs.length > WHOLE_ENTRIES
  const isLarge = (memory.entriesByLayer.get(layer)?.length ?? 0) > WHOLE_ENTRIES
  const most = isOfMany ? OTHERS_OF_MANY : isLarge ? OTHERS_OF_LARGE : OTHERS
  const found = await findClaimsByTerms(db, layer, searchTermsOf(read), most)
  // The one whose claims hold most of the question's words: reading 40 took a fifth of a second.
  const likeliest = found.map(entryOf).filter(slug => isOwn.has(slug))
  const whole = isOfMany ? likeliest.slice(0, 1) : slugs
  const own = await memory.readProfiles(whole)
  const question = withMereNames(read, own)
  const counts = await memory.readCounts(layer, ['', ...question.words.map(({ term }) => term)])
  const claimCount = counts.get('') ?? 0
  const units = toAskUnits(question, counts, claimCount, memory.ideas)
  const unanswered = await memory.readUnanswered(slugs.length <= FEW_ENTRIES ? whole : [])
  const isRead = new Set(own.map(({ claim }) => claim.id))
  const beyond = await memory.readProfilesById(found.filter(id => !isRead.has(id)))
  const profiles: ClaimProfile[] = [...own, ...beyond]
  // Claims of siblings are set against each other: none of their entries was read whole.
  const groups = Map.groupBy(profiles, ({ claim }) => (isOwn.has(claim.entry) ? claim.entry : ''))
  const profile = profileQuestion(question, units, counts, claimCount)
  const met: ClaimMatch[] = []
  for (const [entry, group] of groups) {
    const matches = matchClaims(group, profile, unanswered.get(entry)).sort(byScore)
    met.push(
      ...(isOwn.has(entry) && asked <= FEW_ENTRIES ? await readRunningText(read.text, matches) : matches),
    )
  }
  met.sort(byScore)
  const known = slugs.length > 1 && !isOfMany ? await memory.readTraits(layer) : null
  const { matches, traits } = withoutExcluded(met, known?.traits ?? [], read.excludes ?? [])
  return {
    units,
    traits: known && askTraits({ ...known, traits }, isComplete(known, claimCount), profile, matches),
    own: matches.filter(({ profile }) => isOwn.has(profile.claim.entry)),
    others: matches.filter(({ profile }) => !isOwn.has(profile.claim.entry)),
  }
}

/**
 * How likely each trait of a layer is the one asked for. Traits tell by which of them is likeliest: of
 * few of them one always is, so that in a layer with fewer traits than claims only those count whose question was nearly asked.
 */
function askTraits(
  known: LayerTraits,
  areMany: boolean,
  asked: QuestionProfile,
  matches: readonly ClaimMatch[],
): Retrieval['traits'] {
  const heeded = meetTraits(asked, known, matches).filter(
    ({ features }) => areMany || features.nearest >= NEARLY_ASKED,
  )
  if (heeded.length === 0) return null
  const odds = toAskedTraits(heeded, traitOdds(heeded.map(({ features }) => features)))
  // Beside few that claims state, one that none does is too easily the likeliest.
  return areMany ? odds : { ...odds, unstated: 0 }
}
function isComplete({ traits }: LayerTraits, claimCount: number): boolean {
  return traits.filter(({ claims }) => claims.length > 0).length >= claimCount
}
// A cosine. Of the tuning half's 237 questions over all siblings, 186 are right without traits, and 186, 187 and 191 with 1, 10 and
// 30 of each layer's; with 0.65, 183 and 186 with 10 and 30.
const NEARLY_ASKED = 0.75

/**
 * The same for entries that are asked one by one; null where a layer has no traits, or more entries than are read whole.
 */
export async function retrieveTraits(
  db: Database,
  layer: string,
  read: ReadQuestion,
  entries: readonly NamedEntry[],
): Promise<Retrieval['traits']> {
  if (entries.length > WHOLE_ENTRIES) return null
  const { traits } = await (await wikiMemory(db)).readTraits(layer)
  return traits.length === 0 ? null : (await retrieveClaims(db, layer, read, entries)).traits
}

// "When was Group 42 founded?": an alias that no claim holds is a name for the entry and asks for nothing; one that claims
// hold, as a product's, may be what is asked about.
function withMereNames(question: ReadQuestion, own: readonly ClaimProfile[]): ReadQuestion {
  const isInMention = ({ start }: QuestionWord) =>
    question.named.some(mention => start >= mention.start && start < mention.end)
  const isMere = (word: QuestionWord) => isInMention(word) && !own.some(({ places }) => places.has(word.term))
  const mere = question.content.filter(isMere)
  return mere.length === 0
    ? question
    : {
        ...question,
        content: question.content.filter(word => !isMere(word)),
        inNames: [...question.inNames, ...mere],
      }
}
