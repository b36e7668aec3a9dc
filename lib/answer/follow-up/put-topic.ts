import { findNames } from '#lib/retrieval/find-names.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { asQuestion } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'
import { isVersion } from './topic.ts'

/** "Will G42 operate it, or another firm?" after "how big is Stargate UAE?": what is named acts on the thing that was asked of. */
export const putTopic: Rewrite = (text, { topic }, lexicon) => {
  const { named, content } = readQuestion(text, lexicon)
  const [first, another] = named
  if (!topic || !first || another || first.entry.slug !== lexicon.page.slug) return null
  // "And Opus 5, is that one still current?" after Opus 5.5: one version does not act on another.
  if (isVersion(topic) && findNames(topic.thing, [first.entry]).length > 0) return null
  const it = IT.exec(text.slice(first.end))
  if (!it || content.length === 0) return null
  const at = first.end + it.index
  const put = text.slice(0, at) + topic.thing + text.slice(at + it[0].length)
  const asked = put.replace(OR_ANOTHER, '')
  return { text: asQuestion(put), subjects: [lexicon.page], asked, wanted: asked === put ? put : 'who' }
}

const IT = /(?<= )(?:it|that one|this one)(?=\W*$|[ ,;](?!(?:cost|take)s?\b))/i
const OR_ANOTHER =
  /,? or (?:is it |will |does |by )?(?:(?:an|some|any) ?)?(?:other (?:compan(?:y|ies)|firms?|one)|(?:some|any)(?:one|body) else|who else|others?)\b/i
