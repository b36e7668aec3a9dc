import type { Ladder } from './ladder.ts'
import { type Failed, toFailure } from './ladder.ts'
import { gateWithReattribution, isMeantFor } from './reattribute.ts'
import type { ReleaseEvent } from './release.ts'
import { plannedClaims, quoteClaim, showSentence } from './show-sentence.ts'

/** A model that needs more mending than this is not asked to mend. */
const MOST_REPAIRED = 6

/** Asks the judge about what is plausible, then the model, once, to write the rest anew. */
export async function* mendFailed(ladder: Ladder): AsyncGenerator<ReleaseEvent, void> {
  try {
    yield* askJudge(ladder)
    yield* askForRepair(ladder)
  } catch (error) {
    // What could not be mended is withheld; the sentences that passed are an answer without it.
    toFailure(error, ladder)
  }
}

async function* askJudge(ladder: Ladder): AsyncGenerator<ReleaseEvent, void> {
  const doubtful = ladder.failed.filter(({ isPlausible }) => isPlausible)
  if (doubtful.length === 0) return
  const borneOut = await ladder.writer.judge(doubtful, ladder.context)
  const passed = doubtful.filter((_, index) => borneOut.has(index))
  for (const { draft, claims } of passed) {
    ladder.mended.judged += 1
    const citations = claims.map(({ claim }) => claim.id)
    yield* showSentence(ladder, { text: draft.text, kind: 'claim', check: 'checked', citations })
  }
  remove(ladder, new Set(passed))
}

async function* askForRepair(ladder: Ladder): AsyncGenerator<ReleaseEvent, void> {
  const mendable = ladder.failed.filter(({ claims }) => claims.length > 0)
  if (mendable.length === 0 || mendable.length > MOST_REPAIRED) return
  const repaired = new Set<Failed>()
  for (const { index, draft } of await ladder.writer.repair(mendable, ladder.context)) {
    const { gated } = gateWithReattribution(draft, ladder.ground)
    const source = mendable[index]
    if (!source || !('sentence' in gated)) continue
    repaired.add(source)
    yield* showSentence(ladder, gated.sentence)
  }
  ladder.mended.repaired += repaired.size
  remove(ladder, repaired)
}

function remove({ failed }: Ladder, done: ReadonlySet<Failed>): void {
  failed.splice(0, failed.length, ...failed.filter(item => !done.has(item)))
}

/** Tells in its own words each claim of an entry asked about that a failed sentence was meant to tell. It stays withheld. */
export function* quoteFailed(ladder: Ladder): Generator<ReleaseEvent, void> {
  const asked = new Set(plannedClaims(ladder.ground).map(({ entry }) => entry))
  for (const { draft, claims } of ladder.failed) {
    const meant = claims.find(item => asked.has(item.claim.entry) && isMeantFor(draft, item))
    if (meant && (yield* quoteClaim(ladder, meant.claim))) ladder.mended.quoted += 1
  }
}
