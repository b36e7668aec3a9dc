import type { Database } from '#db/client.ts'
import * as findings from '#db/queries/findings.ts'
import type { Answer } from '#lib/answer/answer.ts'
import { CairnError } from '#lib/errors.ts'
import type { ConversationParts } from './hold-conversation.ts'
import type { Mark } from './mark.ts'
import { findingId } from './marks.ts'
import { readTurns } from './read-conversation.ts'
import { readAbout } from './record-findings.ts'
import { requireConversation } from './require-conversation.ts'

/** A mark as it is set or taken back. */
export interface MarkChange extends Mark {
  message: string
  isSet: boolean
}

/**
 * Stores a reader's objection for the people who edit the wiki, or takes it back. Throws `not-found` for a conversation
 * that is not this session's, and `bad-input` for a sentence or claim that its answer does not hold.
 */
export async function markAnswer(
  parts: ConversationParts,
  conversation: string,
  session: string | null,
  change: MarkChange,
): Promise<void> {
  const { leaf } = await requireConversation(parts.db, conversation, session)
  const turns = await readTurns(parts.db, conversation, leaf)
  const turn = turns.find(({ id }) => id === change.message)
  if (!turn?.answer) throw badField('message', 'there is no such answer in this conversation')
  const { sentences, claims } = turn.answer
  if (change.sentence !== null && !sentences[change.sentence])
    throw badField('sentence', 'the answer has no such sentence')
  const claim =
    change.claim !== null && Object.hasOwn(claims, change.claim) ? claims[change.claim] : undefined
  if (change.claim !== null && !claim) throw badField('claim', 'the answer does not cite this claim')

  const { message, kind, sentence } = change
  const id = findingId(change)
  if (!change.isSet) return await findings.deleteFinding(parts.db, id)
  const about = claim
    ? { ...claim, topic: null }
    : await readMarked(parts.db, turn.entry, turn.answer, sentence)
  await findings.insertFindings(parts.db, [
    {
      ...{ id, message, kind, sentence, claim: change.claim },
      ...{ entry: about.entry, facet: about.facet, topic: about.topic },
      reason: null,
      createdAt: parts.now(),
    },
  ])
}

/** What is marked has the topic of the question, and is about the first claim cited there; where none is, about what was asked. */
async function readMarked(db: Database, page: string, answer: Answer, sentence: number | null) {
  const asked = await readAbout(db, page, answer.resolved)
  const marked = answer.sentences.filter((_, index) => sentence === null || index === sentence)
  const [first] = [...marked, ...answer.sentences].flatMap(({ citations }) => citations)
  const cited = first === undefined ? undefined : answer.claims[first]
  return { ...asked, ...(cited && { entry: cited.entry, facet: cited.facet }) }
}

function badField(field: string, problem: string): CairnError {
  return new CairnError('bad-input', `${field}: ${problem}`, { field })
}
