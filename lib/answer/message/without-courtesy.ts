/** Whether a message is a greeting, thanks or the like, and asks nothing. */
export function isSmallTalk(message: string): boolean {
  return SMALL_TALK.test(message.trim())
}
const SMALL_TALK =
  /^(?:(?:hi|hello|hey|yo|hiya|howdy|greetings|good (?:morning|evening|afternoon|day|night)|thanks?(?: you)?(?: so much| a lot| very much)?|thx|ty|cheers|bye|goodbye|see you|cool|great|nice|awesome|perfect|amazing|interesting|really|seriously|indeed|i see|makes sense|good to know|no way|hm+|lol|haha|wow|ok(?:ay)?|got it|well done|good (?:bot|job)|you(?:'re| are) (?:great|awesome|the best|funny|stupid|cute|wrong)|how are you(?: doing)?(?: today)?|how(?:'s| is) it going|what(?:'s| is) up|sup|who are you|what are you|are you (?:a |an )?(?:bot|human|ai|robot|real|person|llm|(?:language )?model|machine|computer|chatgpt|gpt|claude|gemini|siri)\w*|what are you then|what(?:'s| is) your name|(?:can|could|will) you help(?: me)?|help(?: me)?|what can you do|i love you|nice to meet you|there|everyone|cairn|friend|bot|today|again|for (?:the|your) help|that (?:helps|helped)|(?:that|this) (?:is|was|['’]s) (?:very |really |so |super )?(?:helpful|useful|great|nice|good|clear|kind|cool)|(?:very|really|so) (?:helpful|useful|nice|kind))[\s!?.,:;)(-]*)+$/i

/** A message without the greeting or plea that it begins with: "Hope you can help. max context?" */
export function withoutGreeting(message: string): string {
  const first = /^[^.?!]{2,60}[.?!]+\s+(?=\S)/.exec(message)?.[0] ?? ''
  return first !== '' && isCourtesy(first.trim()) ? message.slice(first.length) : message
}

// "Do you know who …", "I was wondering which …": the question is what follows.
const ASKS_POLITELY =
  /^\W*(?:(?:hi|hey|hello|so|ok|and|but)\W+){0,3}(?:do (?:you|u) (?:happen to |perhaps |by chance )?know|(?:can|could|would) (?:you|u|anyone|anybody|someone) (?:please )?tell me|i(?:['’]m| was| am)? (?:just )?wondering|i wonder|i(?:['’]d| would) (?:like|love) to know|any (?:idea|clue))[,:]? (?=(?:who|whom|whose|what|which|when|where|why|how)\b)/i

// "Please, whose licence …", "I was wondering, and at Crusoe?", "um, and at Crusoe?", "tell me: …"
const PLEADS =
  /^\W*(?:(?:(?:hi|hey|hello|so|ok(?:ay)?|well)\W+){0,3}(?:(?:please|pls|plz)[,:]? (?=\p{L})|(?:i(?:['’]m| was| am)? )?(?:just )?(?:wondering|curious)\s*[,:;–—-]\s*(?=\p{L})|tell me\s*[:–—-]\s*(?=\p{L}))|(?:u[mh]+|erm?|hm+)\b[\s,.…:–—-]+(?=\p{L}))/iu

/** A sentence without the pleas before its question, of which one may lead to the next: "um, please, can you tell me who …" */
export function withoutPleas(sentence: string): string {
  const bare = sentence.replace(PLEADS, '').replace(ASKS_POLITELY, '')
  return bare === sentence ? sentence : withoutPleas(bare)
}

/** A question without the thanks and pleas behind it: "… at Crusoe, please?", "who runs it, if you know?" */
export function withoutThanks(question: string): string {
  return question.replace(THANKS, '')
}
const THANKS =
  /(?:,? (?:please|pls|plz|(?:many )?thanks?(?: you)?(?: in advance| a lot| so much| very much)?|thx|ty|cheers|if (?:you (?:know|can(?: tell| say)?|could|happen to know|don['’]?t mind|have (?:it|that))|possible|i may ask|that['’]?s (?:ok|okay|known)|known)))+(?=\W{0,3}$)/iu

/** Whether a sentence is said for manners alone: small talk, an apology, a request for help. */
export function isCourtesy(part: string): boolean {
  return (
    isSmallTalk(part) ||
    /^(?:tell me |i have |i['’]ve got |got |just |only )*(?:a |two |three |some |a few |a couple of |quick |one )*(?:things?|questions?)[\s.:!]*$/i.test(
      part,
    ) ||
    /^(?:please|sorry|excuse me|quick question|question|one more|one more thing|follow-up)[\s!?.,:]*$/i.test(
      part,
    ) ||
    ASKS_HELP.test(part)
  )
}

// "Can you help me with this?", "Hope you can help.", "May I ask something?"
const ASKS_HELP = new RegExp(
  String.raw`^(?:(?:hi|hello|hey|so|ok|please|there)\W+)*(?:${[
    "i (?:just |really )?(?:need|could use|want|would like|'d like) (?:some |a bit of |a little |your |any )?help",
    '(?:i )?(?:hope|hoping|trust) (?:that )?(?:you|someone|somebody|anyone) (?:can|could|will|might|may) help',
    '(?:can|could|would|will) (?:you|someone|somebody|anyone|u) (?:please |kindly |maybe )?(?:help|assist)',
    '(?:may|can|could) i ask (?:you )?(?:something|a question|this|one thing)',
    '(?:sorry to bother|sorry if this is (?:obvious|a \\w+ question))',
  ].join(
    '|',
  )})(?: me| us| you)?(?: out)?(?: (?:with|on|about) (?:this|that|something|one thing|a question|a few things))?[\s!?.,:;…]*$`,
  'i',
)

/**
 * A question without words that say nothing of it: "ok so what does it cost?", "who exactly pays them?"; "tell me everything"
 * asks to be told of it, and who develops it, who made it.
 */
export function withoutFillers(question: string): string {
  return question
    .replace(OK_SO, '')
    .replace(EXACTLY, '')
    .replace(EVERYTHING, 'tell me about it')
    .replace(WHO_DEVELOPS, '$1made')
}
const WHO_DEVELOPS =
  /^(\W*who )(?:develops?|(?:came|first came) up with)(?! the\b)(?= \S{1,30}(?: \S{1,30})?\W*$)/i
const EVERYTHING =
  /^\W*(?:(?:can|could|would) you )?(?:please )?(?:tell me|give me|what should (?:i|we) know|what (?:do|must) (?:i|we) (?:need|have) to know)(?: (?:all|everything|the (?:whole|full) (?:story|picture)))?(?: (?:that )?(?:you know|you have|there is(?: to know)?))?(?: about (?:it|this))?(?=\W*$)/i
const OK_SO = /^\W*(?:(?:ok|okay|so|well|alright)(?:[,.:;!]\s*|\s+))+(?=\p{L})/iu
const EXACTLY =
  /(?<=\b(?:who|whom|what|which|how(?: \p{L}+)?|when|where|why)) (?:exactly|precisely)(?= \p{L})/giu
