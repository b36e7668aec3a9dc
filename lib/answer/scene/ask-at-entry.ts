import type { NamedEntry } from '#lib/wiki/model.ts'
import { asQuestion, putEntries, shortName, withoutEnd } from '../follow-up/phrase.ts'
import type { FollowUp } from '../follow-up/rewrite-follow-up.ts'
import type { Move } from './read-move.ts'
import { HERE, THAT_ONE, THERE, THIS_ONE } from './scene-words.ts'

/** The question asked of one entry, which stands where the question points: for "there", "this one" or "it", or at its end. */
export function askAtEntry(question: string, entry: NamedEntry, context: string): FollowUp {
  const bare = withoutEnd(question)
  const name = shortName(entry)
  const put = [THERE, HERE].some(place => place.test(bare))
    ? bare.replace(THERE, `at ${name}`).replace(HERE, `at ${name}`)
    : [THAT_ONE, THIS_ONE].some(one => one.test(bare))
      ? bare.replace(THAT_ONE, name).replace(THIS_ONE, name)
      : (putEntries(bare, [entry]) ?? `${bare} at ${name}`)
  return { text: asQuestion(put), subjects: [entry], context }
}

/** The question asked of where a reader is beside where the reader goes. */
export function askOfTwo(question: string, { from, to }: Pick<Move, 'from' | 'to'>, scene: string): FollowUp {
  const bare = withoutThere(question)
  const both = `from ${shortName(from)} to ${shortName(to)}`
  return {
    text: asQuestion(`${bare}, going ${both}`),
    subjects: [from, to],
    asked: `${bare}, ${both}?`,
    context: scene,
  }
}

/** A question without its end and "over there". */
export function withoutThere(question: string): string {
  return withoutEnd(question).replace(new RegExp(` ?${THERE.source}`, 'gi'), '')
}
