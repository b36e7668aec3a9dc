import { CairnError } from '#lib/errors.ts'
import { wiki, wire } from '#lib/wiring.ts'
import { type CompletionRequest, entryOf } from './completion-request.ts'

/**
 * The entry that a chat asks about: that of the model's name, or the one its last question names. A follow-up that names
 * none stays with `before`, the one answered about last, or with the one that the chat's earlier questions name. Throws
 * `not-found` for a model of no entry, and `bad-input` for a question that leads to none.
 */
export async function findEntry(
  asked: CompletionRequest,
  questions: readonly string[],
  before: string | null,
): Promise<string> {
  const given = entryOf(asked)
  if (given !== null) return await requireEntry(given)
  const question = questions.at(-1) ?? ''
  const known = (await wire.findNamed(question)) ?? before ?? (await findNamedLast(questions))
  const entry = known ?? (await wire.findSubject(question))
  if (entry !== null) return entry
  const problem =
    'messages: the question names no entry of the wiki; name one, or ask the model cairn:<entry>.'
  throw new CairnError('bad-input', problem, { field: 'messages' })
}

async function requireEntry(slug: string): Promise<string> {
  if (await wiki.findEntry(slug)) return slug
  throw new CairnError('not-found', `model: the wiki has no entry “${slug}”.`, { field: 'model' })
}

async function findNamedLast(questions: readonly string[]): Promise<string | null> {
  for (const question of questions.toReversed()) {
    const named = await wire.findNamed(question)
    if (named !== null) return named
  }
  return null
}
