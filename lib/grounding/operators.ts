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
    'not|never|cannot|no|none|neither|nor|without|non|nothing|nobody|nowhere|hardly|barely|scarcely|lack|lacks|lacking|lacked|lack of|fail to|fails to|failed to|failing to|unable to|incapable of|need not|must not|refuse to|refuses to|refused to|declined to|declines to|rather than|instead of|far from|anything but|yet to|free of|except|except for|excluding|other than',
  'negation:no-longer': 'no longer|not any more|not anymore',
  'hedge:may': 'may|might|could|possibly|perhaps|maybe|potentially|conceivably',
  'hedge:can': 'can|able to|capable of',
  'hedge:likely': 'likely|probably|presumably',
  'hedge:seem':
    'seem|seems|seemed|appear to|appears to|appeared to|apparently|seemingly|supposedly|purportedly|ostensibly',
  'hedge:should': 'should|ought to',
  'hedge:must': 'must|have to|has to|had to|need to|needs to|required to|obliged to',
  'future:will': 'will|would|shall|going to|is to|are to|was to|were to|set to|about to|slated to|bound to',
  'all:all':
    'all|every|each|any|always|everywhere|everyone|everything|anyone|anything|whatever|worldwide|globally|universally|invariably|constantly|in all cases',
  'all:fully': 'fully|completely|entirely|totally|wholly|altogether|outright|whole|entire|in full',
  'most:most':
    'most of|majority of|mostly|mainly|primarily|largely|chiefly|predominantly|usually|typically|generally|normally|often|frequently|commonly',
  'some:some': 'some|certain|sometimes|occasionally|some of|a few|few|rarely|seldom',
  'partly:partly': 'partly|partially|in part|half|semi|somewhat|to some extent|roughly half',
  'many:many': 'many|numerous|much|several|various|multiple|a number of|lots of|countless',
  'only:only': 'only|solely|exclusively|merely|purely|nothing but|just|alone|none but',
  'causal:because':
    'because|because of|due to|thanks to|owing to|therefore|thus|hence|consequently|as a result|as a result of|resulting in|results in|resulted in|leading to|leads to|led to|causes|caused|causing|caused by|caused it|which is why|so that|on account of|for this reason|as a consequence|which led|which means|accordingly|thereby|that is why|this is why|given that|in response to|driven by|prompted by|prompting|in turn|for that reason|stems from|stemming from|by reason of',
  'condition:if':
    'if|provided that|providing that|only if|as long as|so long as|on condition|in case|in the event|whenever|subject to|depending on|assuming|contingent on',
  'condition:unless': 'unless|otherwise',
  'report:report':
    'according to|reportedly|reported to|is reported|are reported|was reported|were reported|been reported|reported as|as reported|reports of|said to|is said|was said|were said|are said|stated to|is stated|was stated|are stated|were stated|as stated|stated as|allegedly',
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
const firstWords = new Set<string>()
let longest = 1
for (const [name, words] of Object.entries(FORMS)) {
  for (const form of words.split('|')) {
    forms.set(form, { class: name.split(':')[0] as OperatorClass, key: name })
    firstWords.add(form.split(' ')[0] ?? '')
    longest = Math.max(longest, form.split(' ').length)
  }
}

export interface FoundOperator extends Form {
  /** The token after the operator's last. */
  end: number
  /** Whether it stands after the last mark or conjunction of its gap, and so belongs to what follows. */
  afterBreak: boolean
}

/** Forms that say a second thing as well: "unable to" is "not able to". */
const ALSO: Record<string, Form> = {
  'unable to': { class: 'hedge', key: 'hedge:can' },
  'incapable of': { class: 'hedge', key: 'hedge:can' },
  'need not': { class: 'hedge', key: 'hedge:must' },
  // Not to be allowed is another thing than not to be obliged.
  'must not': { class: 'hedge', key: 'hedge:banned' },
}

/** The operators that start at this token, longest form first; `norms` are folded words and marks. Empty when there is none. */
export function findOperators(norms: readonly string[], at: number): FoundOperator[] {
  if (isCausalSo(norms, at)) return [{ class: 'causal', key: CAUSAL, end: at + 1, afterBreak: true }]
  if (isSourcePer(norms, at)) return [{ class: 'report', key: REPORT, end: at + 1, afterBreak: true }]
  const first = norms[at] ?? ''
  if (!firstWords.has(first) || isOnceThat(norms, at)) return []
  let phrase = ''
  let found: FoundOperator[] = []
  for (let length = 1; length <= longest && at + length <= norms.length; length++) {
    phrase = length === 1 ? first : `${phrase} ${norms[at + length - 1]}`
    const form = forms.get(phrase)
    if (!form) continue
    const end = at + length
    found = [{ ...form, end, afterBreak: false }]
    const also = Object.hasOwn(ALSO, phrase) ? ALSO[phrase] : undefined
    if (also) found.push({ ...also, end, afterBreak: false })
  }
  return found
}

const CAUSAL = 'causal:because'
const REPORT = 'report:report'

const NO_REASON = new Set(['far', 'that', 'many', 'much', 'called'])

// ", so the cache need not …" gives a reason; "so far", "so many" and "so that" do not, or are listed.
function isCausalSo(norms: readonly string[], at: number): boolean {
  if (norms[at] !== 'so') return false
  const before = norms[at - 1]
  const joins = before === undefined || before === ',' || before === ';' || before === 'and'
  const next = norms[at + 1] ?? ''
  return joins && !NO_REASON.has(next) && !(next === 'as' && norms[at + 2] === 'to')
}

// "… ends once the credit falls" says when; "once a bank", "was once the largest" and ", once their supplier," what it was.
function isOnceThat(norms: readonly string[], at: number): boolean {
  return norms[at] === 'once' && ONSETS.has(norms[at + 1] ?? '') && !OF_A_STATE.has(norms[at - 1] ?? ',')
}

const OF_A_STATE = new Set([
  ',',
  '(',
  '–',
  '—',
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  "'s",
  "'re",
])
const ONSETS = new Set(['the', 'its', 'their', 'it', 'they', 'this', 'these', 'all'])

// ", per the filing" names a source; "$2 per hour" a rate.
function isSourcePer(norms: readonly string[], at: number): boolean {
  const before = norms[at - 1]
  return norms[at] === 'per' && (before === undefined || before === ',' || before === '(')
}
