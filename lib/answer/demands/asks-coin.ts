/** Whether a question asks for a token that is money ("do they have a token?"), and a text speaks of no such thing. */
export function missesCoin(question: string, text: string): boolean {
  return asksCoin(question) && !tellsOfCoin(text)
}

/** Whether a question asks for a token that is money: "do they have a token?", "which have their own coin?" */
export function asksCoin(question: string): boolean {
  return COIN.test(question) && !OTHER.test(question)
}
// The word for it ends what is asked: "is there token caching?" asks for something else.
const COIN =
  /\b(?:have|has|got|issue[sd]?|is there|are there|without|with no)(?: (?:an?|no|any|its|their|own|native|crypto|utility)){0,4} (?:token|coin|cryptocurrency|(?<=\bown )(?:tokens|coins|cryptocurrencies))(?=\W*$|[,;]| (?:of|and|or|at|here|yet|now|too|on|for|that|to)\b)/i

/** Whether a text speaks of such a token, and not only of one that opens an interface, or of words that a model reads. */
export function tellsOfCoin(text: string): boolean {
  return /\b(?:tokens?|coins?|cryptocurrency)\b/i.test(text.replace(OTHERS, ''))
}
const OTHER = /\b(?:api|bearer|access|auth\w*|input|output|context)[ -](?:tokens?|keys?)\b/i
const OTHERS =
  /\b(?:api|bearer|access|auth\w*|input|output|prompt|cached|context)[ -]tokens?\b|\b(?:million|billion|trillion|\d[\d,.]*[km]?)[- ](?:(?:input|output) )?tokens?\b|\btokens? (?:per|a) \p{L}+|\bper[- ]tokens?\b|\bcryptocurrency mining\b/giu
