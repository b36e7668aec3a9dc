import { asQuestion, listNames } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'

/** "Any way to get it for less?" after a price: whether there is a discount. */
export const askForLess: Rewrite = (text, { subjects }) =>
  FOR_LESS.test(text)
    ? { text: asQuestion(`is there a discount at ${listNames(subjects)}`), subjects: [...subjects] }
    : null

const FOR_LESS =
  /^\W*(?:(?:and|so|but|ok|then)\W+)*(?:(?:is there )?any (?:way|chance|trick) (?:to|of) (?:get|pay|have|use|buy|bring)\w*(?: (?:it|that|this|them|the price))?|(?:can|could|may) (?:i|we|you|one) (?:get|have|use|buy) (?:it|that|this|them)|how (?:can|could|do) (?:i|we|you|one) (?:get (?:it|that|this)|pay))(?: down)?(?: for)? (?:less|cheaper|lower|a better price)\W*$/i
