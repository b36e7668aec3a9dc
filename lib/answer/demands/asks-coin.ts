/** Whether a question asks for a token that is money: "do they have a token?", "which have their own coin?" */
export function asksCoin(question: string): boolean {
  return COIN.test(question) && !OTHER.test(question)
}
const COIN =
  /\b(?:have|has|got|issue[sd]?|is there|are there|without|with no)(?: (?:an?|no|any|its|their|an own|own|native|crypto|utility))* (?:token|coin|cryptocurrency|own (?:tokens|coins))\b(?! (?:limit|count|window|price|budget|context|rate))/i

/** Whether a text speaks of such a token, and not only of one that opens an interface, or of words that a model reads. */
export function tellsOfCoin(text: string): boolean {
  return /\b(?:tokens?|coins?|cryptocurrency)\b/i.test(text.replace(OTHERS, ''))
}
const OTHER = /\b(?:api|bearer|access|auth\w*|input|output|context)[ -](?:tokens?|keys?)\b/i
const OTHERS =
  /\b(?:api|bearer|access|auth\w*|input|output|context)[ -]tokens?\b|\b(?:million|billion|trillion|\d[\d,.]*)[- ](?:(?:input|output) )?tokens?\b|\btokens? (?:per|a) \p{L}+|\bcryptocurrency mining\b/giu
