import { setImmediate } from 'node:timers/promises'
import type { Database } from '#db/client.ts'
import { toCitedClaim } from '#lib/answer/cited-claim.ts'
import { splitSentences } from '#lib/grounding/split-sentences.ts'
import type { Claim } from '#lib/wiki/model.ts'
import { readWikiHead } from '#lib/wiki/read-wiki.ts'
import { checkSentence } from './check-sentence.ts'
import type { CheckedSentence, CheckedText, TextVerdict } from './checked-text.ts'
import { findCandidates, type Scope } from './find-candidates.ts'
import { type KnownNames, readNames } from './read-names.ts'
import { nameSubject, opensWithPronoun, type Supported, subjectOf } from './read-pronoun.ts'

/** A text to check, against one entry's claims, one layer's, or all of the wiki's. */
export interface TextToCheck extends Scope {
  text: string
}

/** Sets each sentence of a text beside the claims of the wiki. Throws `not-found` for an unknown entry or layer. */
export async function checkText(db: Database, { text, ...scope }: TextToCheck): Promise<CheckedText> {
  const [{ version }, names] = await Promise.all([readWikiHead(db), readNames(db, scope)])
  const sentences: CheckedSentence[] = []
  const claims = new Map<string, Claim>()
  let before: Supported | null = null
  for (const sentence of splitSentences(text)) {
    // SQLite answers at once: without a pause a long text would keep the server from everyone else.
    await setImmediate()
    const { checked, candidates }: Read = await read(db, sentence, before, names, scope)
    const known: ReadonlyMap<string, Claim> = new Map(
      [...candidates, ...(before?.supportedBy ?? [])].map(claim => [claim.id, claim]),
    )
    for (const id of [...checked.supportedBy, ...checked.contradictedBy, ...checked.nearest]) {
      const claim = known.get(id)
      if (claim) claims.set(id, claim)
    }
    // A sentence on “it” that is not borne out is still about what the one before is.
    if (checked.supportedBy.length > 0 || !opensWithPronoun(sentence))
      before = { text: sentence, supportedBy: checked.supportedBy.flatMap(id => known.get(id) ?? []) }
    sentences.push(checked)
  }
  return {
    wikiVersion: version,
    sentences,
    counts: countVerdicts(sentences),
    claims: Object.fromEntries([...claims].map(([id, claim]) => [id, toCitedClaim(claim)])),
  }
}

interface Read {
  checked: CheckedSentence
  /** The claims it was set beside. */
  candidates: Claim[]
}

/** Checks a sentence as it stands; one on “it” beside the claims of what “it” stands for, then with that name in its place. */
async function read(
  db: Database,
  sentence: string,
  before: Supported | null,
  names: KnownNames,
  scope: Scope,
): Promise<Read> {
  const subject = opensWithPronoun(sentence) ? (subjectOf(before, names) ?? scope.entry ?? null) : null
  if (subject === null) {
    const candidates = await findCandidates(db, sentence, names, scope)
    return { checked: checkSentence(sentence, candidates, names), candidates: candidates.claims }
  }
  const own = { entry: subject }
  const beside = await findCandidates(db, sentence, names, own)
  const checked = checkSentence(sentence, beside, names, before)
  if (checked.supportedBy.length > 0) return { checked, candidates: beside.claims }
  const named = nameSubject(sentence, subject, names)
  const candidates = await findCandidates(db, named, names, own)
  return {
    checked: { ...checkSentence(named, candidates, names), text: sentence },
    candidates: candidates.claims,
  }
}

function countVerdicts(sentences: readonly CheckedSentence[]): Record<TextVerdict, number> {
  const counts = { quoted: 0, checked: 0, outdated: 0, contradicted: 0, unsupported: 0 }
  for (const { verdict } of sentences) counts[verdict] += 1
  return counts
}
