import { SENTENCE_END } from '#lib/language/sentence-end.ts'
import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { entriesOf } from '#lib/retrieval/read-question.ts'
import { asQuestion, shortName } from '../follow-up/phrase.ts'
import type { FollowUp } from '../follow-up/rewrite-follow-up.ts'

/**
 * A question that leaves out what is done, as its scene says it: "I would go to Lambda if it took cards. Does it?" Where the
 * scene tells of others, the page is asked of beside them: "Lambda and CoreWeave are listed. Is it?"
 */
export function askLeftOut(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
  const { verb } = LEAVES_OUT.exec(question)?.groups ?? {}
  if (verb === undefined) return null
  const { page } = lexicon
  const whole = { text: `${scene} ${question}`, subjects: [page], context: scene }
  const sentence = scene.split(SENTENCE_END).at(-1) ?? ''
  const mentions = findNames(sentence, lexicon.entries)
  const [first, second] = entriesOf(mentions)
  const isTold = mentions[0]?.start === 0 && !DOUBTED.test(sentence)
  if (!isTold || !first || first.slug === page.slug || second?.slug === page.slug) return whole
  const name = shortName(page)
  if (second === undefined) {
    const text = `${sentence} ${asQuestion(`${verb} ${name}`)}`
    return { text, subjects: [page, first], asked: `${sentence} ${name} or ${shortName(first)}?` }
  }
  const done = sentence.slice(mentions.at(-1)?.end).replace(AUXILIARY, ' ')
  return { text: asQuestion(`${verb} ${name}${done}`), subjects: [page] }
}

const LEAVES_OUT =
  /^\W*(?:(?:and|so|but|ok)\W+)*(?<verb>(?:do|does|did|is|are|was|were|can|could|will|would|has|have)(?:n['’]?t)?) (?:it|they|he|she)\W*$/i
const AUXILIARY =
  /^ (?:both |all )?(?:(?:do|did|is|are|was|were|can|could|will|would|have(?= \p{Ll}+(?:ed|en)\b))(?:n['’]t)? )?(?:both |all )?/iu
// "Lambda takes cards, they say. Does it?"
const DOUBTED = /\b(?:if|it|they|people say|supposedly|apparently|allegedly|claims?)\b/i
