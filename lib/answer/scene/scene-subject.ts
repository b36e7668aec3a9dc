import { isThirdPerson } from '#lib/language/common-verbs.ts'
import { isEnglishWord } from '#lib/language/english-words.ts'
import { stopWords } from '#lib/retrieval/stopwords.ts'

/**
 * The name of whom or what a scene speaks, as it begins a sentence of it: "Microsoft" in "I hear Microsoft seems to pop up
 * everywhere." Null where a sentence begins otherwise. The last sentence that begins with a name counts.
 */
export function sceneSubject(scene: string): string | null {
  const sentences = scene.split(/(?<=[.!?])\s+/)
  for (const sentence of sentences.toReversed()) {
    const name = subjectOf(sentence.replace(REPORTS, ''))
    if (name !== null) return name
  }
  return null
}

// "So I read that …", "apparently …", "funny how …"
const REPORTS =
  /^\W*(?:(?:so|well|ok|okay|and|but|now|apparently|turns out|it seems|funny how|crazy how|interesting that|looks like)\b[\s,:]*)*(?:(?:(?:i|we)(?: (?:just|keep|have|always|once|often))?(?:['’](?:ve|d))? (?:read|hear|heard|hearing|see|saw|seeing|seen|know|noticed|notice|think|gather|believe|understand|was told|were told)|they say|people say|everyone says|everybody says|(?:somebody|someone|my \p{L}+|a \p{L}+) (?:told me|says|said|claims)|word is|rumou?r has it)\b(?: (?:somewhere|everywhere|recently|often))?(?: that\b)?[\s,:]*)?(?:the )?/iu

function subjectOf(sentence: string): string | null {
  const [name] = NAME.exec(sentence) ?? LOWER.exec(sentence) ?? []
  if (name === undefined) return null
  const small = name.toLowerCase()
  if (stopWords.includes(small) || NOBODY.test(small)) return null
  const [, next = ''] =
    /^ (?:also |always |now |just |really )?(\p{Ll}+)/u.exec(sentence.slice(name.length)) ?? []
  const isKnownName = name.includes(' ') || !isEnglishWord(small)
  if (!VERB.test(next) && !isThirdPerson(next) && !/ed$/.test(next) && !(isKnownName && /[^su]s$/.test(next)))
    return null
  // "Apple keeps turning up": a word that begins a sentence is a name where it is one thing that does something.
  const isOne = isKnownName || (/^\p{Lu}/u.test(name) && !/[^su]s$/.test(small))
  return isOne ? name.replace(/^An? /, article => article.toLowerCase()) : null
}

const NAME = /^\p{Lu}[\p{L}\d.&-]*(?: (?:of |the |bin |van |de )?\p{Lu}[\p{L}\d&-]*| \d+)*(?= )/u
const LOWER = /^\p{Ll}[\p{L}\d.-]{3,}(?= )/u
const VERB =
  /^(?:is|was|are|were|has|had|have|seems?|does|did|can|could|will|would|may|might|must|got|went|came|made|said|left|built|bought|sold|put|gave|took|ran|keeps?|wants?|pops?|turns?|crops?|shows?|sits?)$/
const NOBODY =
  /^(?:some|any|every|no)(?:body|one|thing)?$|^(?:people|folks|others|most|many|all|training|journalist|yesterday|today|tomorrow|tonight|one|two|three|four|five|six|ten|money|cash|budget|time|news|power|energy|business|management|procurement|legal|finance|security|marketing)$/
