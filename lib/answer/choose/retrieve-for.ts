import type { Database } from '#db/client.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import { type Retrieval, retrieveClaims, retrieveTraits } from '#lib/retrieval/retrieve-claims.ts'
import { retrieveNearerToAll } from '#lib/retrieval/retrieve-nearer-to-all.ts'
import { asksForAnother } from '../demands/asks-for-another.ts'
import { leavesOut, readDemands } from '../demands/leaves-out.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import { choosesBetween, thingsAsSides } from '../sides/things-as-sides.ts'
import { openOnes } from '../understand/among-open.ts'
import { askEach } from '../understand/ask-each.ts'
import { begunWhen } from '../understand/begun-when.ts'
import { PAGE_BY_KIND } from '../understand/find-reach.ts'
import { neighbourAsked } from '../understand/neighbour-asked.ts'
import { reachOdds } from '../understand/reach-odds.ts'
import { asksWhereOnly } from '../understand/read-region.ts'
import { answerOfOnlyOne } from './answer-of-only-one.ts'
import { askedOf } from './asked-of.ts'
import { favourContext } from './favour-context.ts'
import { favourNeighbour } from './favour-neighbour.ts'
import { favourVariant } from './favour-variant.ts'
import { favourVersion, ofNoOtherVersion } from './favour-version.ts'
import { isAnswer } from './is-answer.ts'
import { isBorneOut, isOfMany, isShoppedFor } from './is-of-many.ts'
import { regionAsked } from './within-region.ts'

/** A question with what was found for it; what the wiki holds may show that it was asked of all siblings. */
export interface Retrieved {
  resolved: ResolvedQuestion
  retrieval: Retrieval
  /** The same as asked of the page, where only likelihood says that it was asked of all; or of all versions, where one was asked of. */
  otherwise?: Retrieved
}

/** Finds the claims for one question: of each entry compared alone, of all siblings, or of its own entry. */
export async function retrieveFor(
  db: Database,
  resolved: ResolvedQuestion,
  lexicon: Lexicon,
): Promise<Retrieved> {
  const { question, subjects, shape } = resolved
  const layer = lexicon.layer.slug
  if (shape === 'comparison') {
    const each = []
    for (const entry of subjects)
      each.push(await retrieveClaims(db, layer, askedOf(question, entry), [entry], subjects.length))
    const traits = await retrieveTraits(db, layer, question, lexicon.entries)
    return {
      resolved,
      retrieval: {
        units: each[0]?.units ?? [],
        traits,
        own: each.flatMap(({ own }) => own),
        others: [],
      },
    }
  }
  const found = await retrieveClaims(db, layer, question, subjects)
  if (
    shape === 'survey' &&
    (isOfTextAlone(resolved, found, lexicon) || isOfTwoThings(resolved, found, lexicon))
  )
    return await retrieveFor(db, { ...resolved, shape: 'fact', subjects: [lexicon.page] }, lexicon)
  const inContext = favourContext(found.own, resolved.context)
  const own = shape === 'fact' ? ofAskedVersion(inContext, resolved) : inContext
  const ofPage = {
    resolved,
    retrieval: { ...found, own },
    ...(await ofAllVersions(db, resolved, lexicon)),
  }
  if (shape === 'survey') {
    const pageAnswer = await answerOfOnlyOne(db, resolved, lexicon)
    // Of its siblings those alone are told that answer as plainly: what only stands near tells nothing of who else is so.
    const speaking = pageAnswer
      ? own.filter(match => isAnswer(match) && match.profile.claim.facet !== 'overview')
      : own
    return { resolved, retrieval: { ...found, own: speaking, pageAnswer } }
  }
  if (!mayAskAll(resolved, found)) return ofPage
  const odds = reachOdds(question, resolved.scope, lexicon.layer)
  const { degree } = resolved.scope
  const ranks = degree?.form === 'superlative' ? degree : null
  const pageConfidence = found.own[0]?.confidence ?? UNANSWERED
  const nearness = await retrieveNearerToAll(db, layer, resolved.text, lexicon.page.slug)
  const isLikely = isOfMany({ odds, pageConfidence, nearness }, ranks !== null)
  const each = askEach(question, { ...resolved.scope, over: 'perhaps' }, lexicon)
  // "Who was founded before 2018?": what is picked by when it began is no one's in particular.
  const isOfTime =
    PICKS.test(resolved.text) &&
    !resolved.scope.pointsHere &&
    begunWhen(resolved.text, each.content, false) !== null
  // So is what is picked by where it is at home.
  const region = regionAsked(resolved)
  const isOfPlace =
    PICKS.test(resolved.text) &&
    !resolved.scope.pointsHere &&
    region?.isHome === true &&
    asksWhereOnly(each, region)
  const isPicked = isOfTime || isOfPlace || (resolved.isAmongOpen && resolved.standIns.length === 0)
  if (!isLikely && !ranks && !isPicked) return ofPage
  const among = resolved.isAmongOpen ? openOnes(lexicon.entries) : lexicon.entries
  const survey: ResolvedQuestion = { ...resolved, question: each, shape: 'survey', subjects: among }
  const retrieval = await retrieveClaims(db, layer, each, survey.subjects)
  const isMeant = ranks ? isLikely || isShoppedFor(ranks, retrieval, lexicon.page) : isBorneOut(retrieval)
  if (!isMeant && !isPicked) return ofPage
  const isKept = (match: ClaimMatch) =>
    each.excludes === undefined || retrieval.own.some(({ profile }) => profile === match.profile)
  const pageAnswer = found.own.find(
    match => isAnswer(match) && isKept(match) && !leavesOut(match, readDemands(question.text)),
  )
  return { resolved: survey, retrieval: { ...retrieval, pageAnswer }, otherwise: ofPage }
}

function ofAskedVersion(matches: readonly ClaimMatch[], { text, question }: ResolvedQuestion): ClaimMatch[] {
  return neighbourAsked(text) === null
    ? favourVariant(favourVersion(matches, text, question.facets), text)
    : favourNeighbour(matches, text)
}

// "Which clouds have it?" after a price of Opus 5.5: what is told of no version holds for that one too.
async function ofAllVersions(
  db: Database,
  { shape, text, question, ofAllVersions }: ResolvedQuestion,
  lexicon: Lexicon,
): Promise<Pick<Retrieved, 'otherwise'>> {
  // Dates, sizes and prices are of one version each.
  if (shape !== 'fact' || ofAllVersions?.shape !== 'fact' || /^(?:date|number|money)$/.test(question.wants))
    return {}
  const { resolved, retrieval } = await retrieveFor(db, ofAllVersions, lexicon)
  return { otherwise: { resolved, retrieval: { ...retrieval, own: ofNoOtherVersion(retrieval.own, text) } } }
}

// "Who had five sacks?": of running text, whose entries are no siblings of a kind, the page is asked, unless siblings are spoken of.
function isOfTextAlone({ scope }: ResolvedQuestion, { own }: Retrieval, { page }: Lexicon): boolean {
  const ofPage = own.filter(({ profile }) => profile.claim.entry === page.slug)
  return !scope.speaksOfSiblings && ofPage.length > 0 && ofPage.every(({ isFiled }) => !isFiled)
}

// "Which has more parameters, V3 or V4?" asks of the two that the page's entry has.
function isOfTwoThings({ question }: ResolvedQuestion, { own }: Retrieval, { page }: Lexicon): boolean {
  if (question.named.length > 0 || !choosesBetween(question.text)) return false
  return (
    thingsAsSides(
      question.text,
      own.filter(({ profile }) => profile.claim.entry === page.slug),
    ) !== null
  )
}

// What leans on the question before asks of its subject. Of running text, whose entries are no siblings of a kind, too little
// tells that all are asked.
function mayAskAll(
  { shape, scope, question, context, standIns }: ResolvedQuestion,
  { own }: Retrieval,
): boolean {
  const isOpen = scope.over === 'perhaps' || scope.over === null
  return (
    shape === 'fact' &&
    isOpen &&
    question.named.length === 0 &&
    // "Why has OpenAI never released any model?" asks of whose that is.
    !(standIns.length > 0 && question.wants === 'reason') &&
    !isNameElsewhere(question) &&
    !RANKS_OWN.test(scope.degree?.form === 'superlative' ? question.text : '') &&
    context === '' &&
    !BIDS.test(question.text) &&
    !PAGE_BY_KIND.test(question.text) &&
    !DO_THEY.test(question.text) &&
    !asksForAnother(question.text) &&
    own.every(({ isFiled }) => isFiled)
  )
}
// "And Claude Opus?" asks of what has a page of its own.
function isNameElsewhere({ namedElsewhere, content }: ReadQuestion): boolean {
  return (
    namedElsewhere.length > 0 &&
    content.every(word => namedElsewhere.some(({ start, end }) => word.start < end + 12 && word.end > start))
  )
}
// "Tell me about pricing", "pricing details please" bid the page tell; "tell me who has the most" does not.
const BIDS =
  /^\W*(?:(?:please|can you|could you)\W+)*(?:(?:tell me|explain|describe|give me)\b|(?:\p{L}+ ){1,2}(?:details|info)\b)(?!.*\b(?:who|which|any\w*|every\w*|all|them|each|others?)\b)/iu
// "I have a startup. Would they let me in at all?"
const DO_THEY =
  /^(?!.*\b(?:who|which|any\w*|each|(?<!\bat )all|every\w*)\b).*\b(?:do|does|did|will|would|can|could|are|were|have|must|should) they\b/is
const PICKS = /\b(?:who|which|what all|any\w*|list|name)\b/i
// "What is their cheapest card?", "when is it cheapest?", "what is the latest version?" rank what the page's entry has; "who has
// their own?" does not.
const RANKS_OWN =
  /^(?!.*\b(?:who|whose|which|any\w*)\b).*\b(?:its(?! kind)|their(?! kind)|they|(?<=\b(?:when|where|how) )(?:is|was|does|did|can|will) it(?! (?:cost|take)s?\b))\b|^\W*what(?:['’]s| is| was) the (?:very )?(?:latest|newest|most recent|current|last) (?:version|release|update|generation)\b(?! (?:of|from|by|among|across|in|on)\b)/is
// The log odds that an entry without claims answers.
const UNANSWERED = -6
