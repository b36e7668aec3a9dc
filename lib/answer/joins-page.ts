import type { ReadQuestion } from '#lib/retrieval/read-question.ts'

/** Whether a question that points at the page's entry sets a name beside it: "behind this outfit, and which one behind Humain?" */
export function joinsPage({ text, named }: ReadQuestion, pointsHere: boolean): boolean {
  const last = named.at(-1)
  return (
    pointsHere &&
    last !== undefined &&
    BEFORE_NAME.test(text.slice(0, last.start)) &&
    AFTER_NAME.test(text.slice(last.end))
  )
}
const BEFORE_NAME = new RegExp(
  String.raw`\b(?:it|its|this|they|their|here|these)\b.*\b(?:and|or|vs\.?|versus|nor|but) ` +
    // "… and which one", "… or should I take"
    String.raw`(?:(?:who|what|which(?: one| ones)?|how(?: much| many| \p{L}+)?|whose|where|when) |(?:should|do|can|would|could) (?:i|we) (?:\p{L}+ ){1,2})?` +
    `(?:(?:at|of|for|on|in|with|behind|by|from|to|about|under|is|are|was|does|did|do|has|have|would|will|can) ){0,2}(?:the )?$`,
  'iu',
)
const AFTER_NAME = /^(?:['’]s?)?(?: [\p{L}\d-]+){0,3}\W*$/u
