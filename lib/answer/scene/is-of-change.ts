import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { readScope } from '../understand/read-scope.ts'

/** Whether a question sets two states side by side: "what do I lose?", "is it still free?", "is it cheaper?" */
export function isOfChange(question: string, lexicon: Lexicon): boolean {
  const { degree } = readScope(question, [], lexicon.layer)
  return CHANGES.test(question) || degree?.form === 'comparative'
}
const CHANGES =
  /\b(?:chang(?:e|es|ing)|differ\w*|los(?:e|es|ing)|gain\w*|win|save|saves|saving|no longer|any ?more|still|same|better|worse|instead|give up|giving up|miss|compar\w*|versus|more|less|fewer)\b/i
