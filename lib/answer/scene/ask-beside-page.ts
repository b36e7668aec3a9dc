import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { entriesOf, readQuestion } from '#lib/retrieval/read-question.ts'
import { asQuestion, shortName, withoutEnd } from '../follow-up/phrase.ts'
import type { FollowUp } from '../follow-up/rewrite-follow-up.ts'
import { readScope } from '../understand/read-scope.ts'
import { withoutThere } from './ask-at-entry.ts'
import { OF_SELF, othersIn, THIS_ONE } from './scene-words.ts'

/** "The page's engine is as good as frozen, they say. How lively is vLLM, do people still push code over there?" */
export function askBesidePage(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
  const { entries, page } = lexicon
  const [other, another] = entriesOf(readQuestion(question, lexicon).named)
  const isOfPage = entriesOf(findNames(scene, entries)).every(({ slug }) => slug === page.slug)
  if (!other || another || other.slug === page.slug || !isOfPage) return null
  if (!/\bover there\b/i.test(question) || findNames(scene, entries).length === 0) return null
  const bare = withoutThere(question)
  return {
    text: asQuestion(`${bare}, next to ${shortName(page)}`),
    subjects: [page, other],
    context: scene,
  }
}

/** "My boss swears by Lambda. Is this cheaper?": than Lambda. */
export function askWhetherMore(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
  const [other, another] = othersIn(scene, lexicon)
  const { degree, over } = readScope(question, [], lexicon.layer)
  if (!other || another || over !== null || degree?.form !== 'comparative') return null
  if (/\bthan\b/i.test(question) || !OF_PAGE.test(question)) return null
  const bare = withoutEnd(question)
  const than = degree.end === bare.length ? 'than' : 'than at'
  return {
    text: asQuestion(`${bare} ${than} ${shortName(other)}`),
    subjects: [lexicon.page, other],
    context: scene,
  }
}

const OF_PAGE = /\b(?:it|its|this|here)\b/i

/** "Lambda has 13 data centers. How many does this have?": the same of the page, beside whom the scene tells of. */
export function askOfPageToo(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
  const [other, another] = othersIn(scene, lexicon)
  const { page } = lexicon
  const { content } = readQuestion(question, lexicon)
  if (!other || another || OF_SELF.test(scene) || content.length > 1 || !THIS_ONE.test(question)) return null
  const text = `${scene} ${question.replace(THIS_ONE, shortName(page))}`
  const asked = `${withoutEnd(text)}, ${shortName(page)} or ${shortName(other)}?`
  return { text, subjects: [page, other], asked }
}
