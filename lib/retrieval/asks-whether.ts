import { SENTENCE_END } from '#lib/language/sentence-end.ts'

/** Whether a question is one of yes or no by how it begins, after what it tells of: "Is it open?", "I own an A100. Can it run?" */
export function asksWhether(question: string): boolean {
  const sentences = question.replaceAll('’', "'").trim().split(SENTENCE_END)
  const plain = sentences.findLast(said => said.endsWith('?')) ?? sentences.at(-1) ?? ''
  return BEGINS.test(plain) && !ASKS_WITHIN.test(plain) && !BIDS.test(plain)
}

// "Do we know yet how many …?", "can you tell me what …?": what is asked stands within.
const ASKS_WITHIN =
  /^\W*(?:[a-z']+\W+){1,6}(?:know|known|tell|say|said|disclosed?|revealed?|told|clear|public|remember|remind|idea|clue|word)\b(?:\W+(?:yet|me|us|at all|by now|already|publicly|roughly|exactly|precisely|of|on|about)\b){0,3}\W+(?:how (?:many|much|big|large|long|old|far|fast|often)|what|which|who|whose|when|where|why)\b/i

const BEGINS =
  /^\W*(?:(?:and|so|but|ok|then)\W+)*(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would|should|isn't|aren't|doesn't)\b/i

// "Could you tell me the price?"
const BIDS =
  /^\W*(?:(?:and|so|but|ok|then|hi|hey|hello)\W+)*(?:can|could|will|would) (?:you|u|anyone|anybody|someone|somebody) (?:(?:please|kindly|perhaps|maybe|also|just) )*(?:tell|give|show|name|list|remind|explain)\b(?! (?:me |us )?(?:if|whether)\b)/i
