/** Words that turn, weaken, bound or condition what they stand by. They are compared where they stand, not per sentence. */
export type OperatorClass =
  | 'negation'
  | 'hedge'
  | 'future'
  | 'all'
  | 'most'
  | 'some'
  | 'many'
  | 'only'
  | 'causal'
  | 'condition'
  | 'report'
  | 'partly'
  | 'status'
  | 'as-of'

/** Written forms per class; `class:key` keeps apart members that do not stand for each other. */
const FORMS: Record<string, string> = {
  'negation:not':
    'not|never|cannot|no|none|neither|nor|without|non|nothing|nobody|nowhere|hardly|barely|scarcely|lack|lacks|lacking|lacked|lack of|fail to|fails to|failed to|failing to|unable to|incapable of|refuse to|refuses to|refused to|declined to|declines to|rather than|instead of|far from|anything but|yet to|free of|except|except for|excluding|other than',
  'negation:no-longer': 'no longer|not any more|not anymore',
  'hedge:may': 'may|might|could|possibly|perhaps|maybe|potentially|conceivably',
  'hedge:can': 'can|able to|capable of',
  'hedge:likely': 'likely|probably|presumably',
  'hedge:seem':
    'seem|seems|seemed|appear to|appears to|appeared to|apparently|seemingly|supposedly|allegedly|purportedly|ostensibly',
  'hedge:should': 'should|ought to',
  'hedge:must': 'must|have to|has to|had to|need to|needs to|required to|obliged to',
  'future:will': 'will|would|shall|going to|is to|are to|was to|were to|set to|about to|slated to|bound to',
  'all:all':
    'all|every|each|any|always|everywhere|everyone|everything|anyone|anything|whatever|worldwide|globally|universally|invariably|constantly|in all cases',
  'all:fully': 'fully|completely|entirely|totally|wholly|altogether|outright|whole|in full',
  'most:most':
    'most of|majority of|mostly|mainly|primarily|largely|chiefly|predominantly|usually|typically|generally|normally|often|frequently|commonly',
  'some:some': 'some|certain|sometimes|occasionally|some of|a few|few|rarely|seldom',
  'partly:partly': 'partly|partially|in part|half|semi|somewhat|to some extent|roughly half',
  'many:many': 'many|numerous|much|several|various|multiple|a number of|lots of|countless',
  'only:only': 'only|solely|exclusively|merely|purely|nothing but|just|alone|none but',
  'causal:because':
    'because|because of|due to|thanks to|owing to|therefore|thus|hence|consequently|as a result|as a result of|resulting in|results in|resulted in|leading to|leads to|led to|causes|caused|causing|caused by|caused it|which is why|in order to|so that|so as to|on account of|for this reason|as a consequence|which led|which means|accordingly',
  'condition:if':
    'if|unless|provided that|providing|only if|as long as|so long as|on condition|in case|in the event|whenever|otherwise|subject to|depending on|assuming|contingent on',
  'report:report':
    'according to|reportedly|reported|reports|as reported|said to|is said|was said|were said|are said|per',
  'status:planned':
    'planned|proposed|upcoming|forthcoming|prospective|intended|pending|future|potential|possible|expected|due|scheduled|prototype|experimental|preview|beta|provisional|tentative|preliminary|unconfirmed|alleged|claimed|undated|optional|non-binding',
  'status:former': 'former|formerly|previously|once|ex|previous|then|originally|initially',
  'as-of:as-of': 'as of|as at',
}

interface Form {
  class: OperatorClass
  key: string
}

const forms = new Map<string, Form>()
let longest = 1
for (const [name, words] of Object.entries(FORMS)) {
  for (const form of words.split('|')) {
    forms.set(form, { class: name.split(':')[0] as OperatorClass, key: name })
    longest = Math.max(longest, form.split(' ').length)
  }
}

export interface FoundOperator extends Form {
  /** The token after the operator's last. */
  end: number
}

/** The operator that starts at this token, longest form first; `norms` are folded words and marks. */
export function findOperator(norms: readonly string[], at: number): FoundOperator | null {
  let phrase = ''
  let found: FoundOperator | null = null
  for (let length = 1; length <= longest && at + length <= norms.length; length++) {
    phrase = length === 1 ? (norms[at] ?? '') : `${phrase} ${norms[at + length - 1]}`
    const form = forms.get(phrase)
    if (form) found = { ...form, end: at + length }
  }
  return found
}
