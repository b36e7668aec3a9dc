import type { Database } from '#db/client.ts'
import type { Claim, NamedEntry } from '#lib/wiki/model.ts'
import { type Retrieved, retrieveFor } from '../choose/retrieve-for.ts'
import { type PartyPresumed, partyPresumed, speaksOfParty } from '../demands/party-presumed.ts'
import { statesAsked } from '../demands/state-presumed.ts'
import { listNames } from '../follow-up/phrase.ts'
import { resolveAlone } from '../resolve-ask.ts'
import { claimsIn } from '../writer.ts'
import { type Planned, planQuestion } from './plan-question.ts'

/**
 * A refusal with what the wiki holds on what the question took for granted, where nothing else stands beside it: who made or owns an
 * entry ("why did Meta write llama.cpp in C++?"), where it is, whether it still runs, which chips it has. Any other answer or refusal
 * as it is.
 */
export async function tellPresumed(
  db: Database,
  planned: Planned,
  { retrieval }: Retrieved,
): Promise<Planned> {
  const { resolved, plan, elsewhere, aside, near } = planned
  if (plan.lines.length > 0 || elsewhere || aside || resolved.shape !== 'fact') return planned
  // Of running text, what the entries are of which it tells is not known.
  if (retrieval.own.some(({ isFiled }) => !isFiled)) return planned
  const party = partyPresumed(resolved.question)
  const [only, ...more] = resolved.subjects
  const subject = party?.of ?? (more.length === 0 ? only : undefined)
  if (subject === undefined) return planned
  const claim = party
    ? await claimOnParty(db, party, subject, planned, retrieval)
    : near?.claims.length
      ? undefined
      : await claimOnState(db, resolved.question.text, subject)
  if (claim) return { ...planned, near: { claims: [claim], as: 'other' } }
  // "Why is Groq part of Google?": what stands near does not say that it is so.
  return party?.as === 'owner' && near ? { ...planned, near: { ...near, as: 'other' } } : planned
}

// What the wiki tells of whom the question took for the owner, or else who that is: "what was the price when Nvidia bought Groq?" is
// refused beside the licence that Nvidia took.
async function claimOnParty(
  db: Database,
  party: PartyPresumed,
  subject: NamedEntry,
  { near }: Planned,
  { own }: Retrieved['retrieval'],
): Promise<Claim | undefined> {
  const isOnParty = ({ text }: Claim) => speaksOfParty(text, party)
  const who = await firstTold(db, subject, WHO_IS[party.as])
  // Where it took the right one for that, nothing about it needs telling.
  if (who && isOnParty(who)) return undefined
  if (party.as !== 'owner') return who
  if (near?.claims.some(isOnParty)) return undefined
  const nearest = own.slice(0, NEAREST).map(({ profile }) => profile.claim)
  const isOfSubject = ({ entry, status }: Claim) => entry === subject.slug && status === 'current'
  const dealing = (claim: Claim) => isOfSubject(claim) && isOnParty(claim)
  return (
    nearest.find(dealing) ??
    own.map(({ profile }) => profile.claim).find(claim => claim.facet === OF_OWNERS && dealing(claim)) ??
    who
  )
}
const NEAREST = 3
// Where owners, licensees and deals are filed.
const OF_OWNERS = 'governance'
const WHO_IS: Record<PartyPresumed['as'], readonly string[]> = {
  owner: ['Who owns {entry}?', 'Who made {entry}?'],
  runner: ['Who runs {entry}?', 'Who owns {entry}?', 'Who made {entry}?'],
  maker: ['Who made {entry}?'],
}

async function claimOnState(db: Database, question: string, subject: NamedEntry): Promise<Claim | undefined> {
  const told = await firstTold(db, subject, statesAsked(question))
  if (told) return told
  const [year] = YEAR.exec(question) ?? []
  const begun = year ? await firstTold(db, subject, ['When was {entry} founded?']) : undefined
  // "How did it get through the 2008 crash?" of what was founded later.
  if (begun && year && begun.text.match(YEARS)?.every(other => other > year)) return begun
  if (!OF_NOW.test(question)) return undefined
  // What is no more does not do any longer what it is asked about.
  const last = await firstTold(db, subject, [IS_IT_RUNNING])
  return last && HAS_ENDED.test(last.text) ? last : undefined
}
const IS_IT_RUNNING = 'Is {entry} still running?'
const YEAR = /\b(?:19|20)\d\d\b/
const YEARS = /\b(?:19|20)\d\d\b/g
const OF_NOW =
  /\b(?:now|today|currently|these days|at (?:the moment|present)|next|soon|upcoming|will|plan(?:s|ned)?|(?:per|an?|each|every) (?:hour|day|week|month))\b/i
const HAS_ENDED = /\b(?:dormant|maintenance mode|archived|shut down|wound down)\b/i

// The first claim that answers one of these questions, asked on the page of an entry.
async function firstTold(
  db: Database,
  entry: NamedEntry,
  questions: readonly string[],
): Promise<Claim | undefined> {
  for (const text of questions) {
    const question = text.replace('{entry}', listNames([entry]))
    const { asked, lexicon } = await resolveAlone(db, entry, question)
    const { plan } = planQuestion(await retrieveFor(db, asked, lexicon), lexicon)
    const [claim] = claimsIn(plan.lines)
    if (claim) return claim
  }
  return undefined
}
