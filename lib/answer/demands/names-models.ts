import { toSearchTerms } from '#lib/language/search-terms.ts'
import { frequencyRank } from '#lib/language/word-meaning.ts'

/** Whether a text names all of these models, however it writes them. */
export function namesModels(text: string, models: readonly RegExp[]): boolean {
  if (models.length === 0) return true
  const plain = text.toLowerCase().replace(/[-_/]/g, ' ')
  return models.every(model => model.test(plain))
}

/**
 * The models, cards and rounds of funding that a question names by their numbers or letters, as patterns over lower-case text. "GPT-6"
 * is also written "GPT 6", and of "Qwen3.8-2.4T" either half may stand alone.
 */
export function modelsIn(question: string): RegExp[] {
  const plain = question.toLowerCase()
  const cards = [...plain.matchAll(CARD)].map(([, number]) => number ?? '')
  const words = plain.match(/[a-z0-9][a-z0-9.-]*[a-z0-9]/g) ?? []
  const rounds = [...plain.matchAll(ROUND)].map(([round]) => round)
  return [...cards, ...rounds, ...words.flatMap(modelsOf), ...versionsIn(question)]
    .slice(0, MOST_MODELS)
    .map(model => new RegExp(`(?<![a-z0-9.])${model}s?(?![a-z0-9]|\\.\\d)`))
}

function modelsOf(word: string): string[] {
  const [, name, number] = /^([a-z]+)-(\d[\d.]*)$/.exec(word) ?? []
  if (name && number) return [`${name} ?${escapeDots(number)}`]
  // "The third version", "v3": of OLMo 3 as of V3.
  const [, version] = /^v(\d[\d.]*)$/.exec(word) ?? []
  if (version) return [`(?:v|[a-z]{3,} )${escapeDots(version)}`]
  return word
    .split('-')
    .filter(part => /\d/.test(part) && /[a-z]/.test(part) && !NO_MODEL.test(part))
    .map(part => escapeDots(part.replace(/(?<=\d)s$/, '')))
}

function escapeDots(text: string): string {
  return text.replaceAll('.', '\\.')
}

// "Haiku 5.5" is a model by a rare name and its version; "under 5.5" and "is 5.5" are none.
function versionsIn(question: string): string[] {
  return [...question.matchAll(VERSION)].flatMap(([, written = '', number = '', next = '']) => {
    const name = written.toLowerCase()
    // "Bundling 8 cards", "colocate 8 cards": things counted.
    const isCount = !number.includes('.') && name === written && /s$/.test(next) && !IS.test(next)
    if (isCount || /(?:ing|ed)$/.test(name)) return []
    // What no English text holds may be misspelt.
    const rank = toSearchTerms(name).map(frequencyRank)[0] ?? 0
    // "Python 3" is of 3.10 as well.
    const minor = number.includes('.') ? '' : '(?:\\.\\d+)?'
    return rank >= RARE ? [`${name}[ -]?${escapeDots(number)}${minor}`] : []
  })
}
const VERSION =
  /\b([a-z]{4,}) (\d{1,2}(?:\.\d+)?)(?![\d%]|\.\d|\s?(?:[kmb]|million|billion|percent|tokens?|gb|tb|gw|mw)\b)(?: (\p{L}+))?/giu
const IS = /^(?:is|was|has|does|costs|runs|takes|needs|gets|as|vs|versus)$/i
// A rank among the words of English by how common they are: "medium" is the 2,114th, "scout" the 4,874th, "opus" rarer than all.
const RARE = 8000

// A question that names more is a list.
const MOST_MODELS = 6
// "A 4090": a graphics card by its number alone.
const CARD = /\b(?:an?|single|my) ([1-9]0[5-9]0)s?\b/g
// "Its Series E": rounds of funding by their letters.
const ROUND = /\bseries [a-h]\b/g
// Numbers with their unit ("16gb", "30d", "24x7"), words shortened by a number ("k8s", "p2p"), and what is written with one.
const NO_MODEL =
  /^(?:\d+(?:\.\d+)?[a-z]{1,4}|\d+x\d+|[a-z]\d+[a-z]|q[1-4]|h[12]|(?:fp|int|bf|nf|ipv|web|mp|sha|utf|co|layer)\d+|s3|l[12])$/
