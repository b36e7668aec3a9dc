/** Whether a question asks what one thing costs, by its name: "how much is Luna?", which how much text it takes does not tell. */
export function asksPrice(question: string): boolean {
  return WHAT_PRICE.test(question)
}
const WHAT_PRICE =
  /^\W*(?:(?:[Aa]nd|[Ss]o|[Oo]k|[Bb]ut|[Tt]hen)\W+)*(?:[Hh]ow much (?:is|are|for|do|does) (?:(?:an?|the) )?(?:\p{Lu}|\p{Ll}*\d)[\p{L}\d.-]*(?: (?:\p{Lu}|\d)[\p{L}\d.-]*)*(?: costs?)?\W*$|(?:[Tt]he )?(?:[Pp]rice|[Cc]ost)s? (?:of|for)\b)/u

/** Whether a text speaks of prices or payment. */
export function tellsOfPrice(text: string): boolean {
  return OF_PRICE.test(text)
}
const OF_PRICE =
  /\b(?:pric\w+|costs?|cheap\w*|pay\w*|fees?|charg\w+|bill\w*|dollars?|money|free|rates?|tariffs?|subsid\w+)\b/i
