import type { Database } from '#db/client.ts'
import type { Claim, NamedEntry } from '#lib/wiki/model.ts'
import { type Retrieved, retrieveFor } from '../choose/retrieve-for.ts'
import { type PartyPresumed, partyPresumed } from '../demands/party-presumed.ts'
import { resolveAsk } from '../resolve-ask.ts'
import { claimsIn } from '../writer.ts'
import { type Planned, planQuestion } from './plan-question.ts'

/**
 * A refusal with what the wiki tells of whom the question took for the maker or owner of the entry, or else who that is: "what
 * did Nvidia pay when it bought Groq?" is refused beside the licence that Nvidia took, "why did Meta write llama.cpp in C++?" beside
 * who began it. Any other answer or refusal as it is.
 */
export async function tellWhoIsBehind(
  db: Database,
  planned: Planned,
  { retrieval }: Retrieved,
): Promise<Planned> {
  const { resolved, plan, elsewhere, aside, near } = planned
  const [subject, ...more] = resolved.subjects
  if (plan.lines.length > 0 || elsewhere || aside || resolved.shape !== 'fact' || !subject || more.length > 0)
    return planned
  const party = partyPresumed(resolved.question)
  if (party === null) return planned
  const isOnParty = ({ text }: Claim) => text.toLowerCase().includes(party.name.toLowerCase())
  const who = await claimOnWho(db, subject, party)
  // Where it took the right one for that, nothing about it needs telling.
  if (who && isOnParty(who)) return planned
  const isOwner = party.as === 'owner'
  if (isOwner && near?.claims.some(isOnParty)) return planned
  const nearest = retrieval.own.slice(0, NEAREST).map(({ profile }) => profile.claim)
  const dealing = nearest.find(
    claim => claim.entry === subject.slug && claim.status === 'current' && isOnParty(claim),
  )
  const claim = (isOwner ? dealing : undefined) ?? who
  return claim ? { ...planned, near: { claims: [claim], as: 'other' } } : planned
}
const NEAREST = 3

async function claimOnWho(db: Database, { slug, name }: NamedEntry, { as }: PartyPresumed) {
  const questions = [...(as === 'owner' ? [`Who owns ${name}?`] : []), `Who made ${name}?`]
  for (const question of questions) {
    const { questions, lexicon } = await resolveAsk(db, {
      conversation: '',
      entry: slug,
      question,
      history: [],
    })
    const [asked] = questions
    if (asked === undefined) continue
    const { plan } = planQuestion(await retrieveFor(db, asked, lexicon), lexicon)
    const [claim] = claimsIn(plan.lines)
    if (claim) return claim
  }
  return undefined
}
