// How readers ask for a matter, and a word of which any claim on it has one.
type Matter = readonly [asked: RegExp, told: RegExp]

// Matters that claims on the same words may well pass by: "is it going public?" is near to any plan, "is there a student discount?"
// to a discount for all.
const MATTERS: readonly Matter[] = [
  // A listing of shares
  [
    /(?<!\b(?:development|code|source|weights|models?|beta|preview|\p{L}*net|network|repo|repository|api|docs|documentation) )\b(?:go(?:es|ing)?|went|gone) public\b|\bipos?\b|\bpublicly (?:traded|listed|held)\b|\bstock (?:market|exchange|price|ticker)s?\b|\blisted on .{0,30}(?:nasdaq|nyse|exchange)\b|\bshare price\b/iu,
    /\b(?:ipo|nasdaq|nyse|public offering|stock|ticker|shares?(?! of (?:the|its|all))|shareholders?|flotation|public company)\b/i,
  ],
  // The law
  [
    /\b(?:sued|suing|sues|lawsuits?|law suits?|in court|taken to court|litigation|class action)\b/i,
    /\b(?:su(?:ed?|es|ing)|lawsuits?|courts?|litigation|settle(?:d|ment)? with|alleg\p{Ll}+|complaints?|legal)\b/iu,
  ],
  [/\b(?:tax(?:es|ed|able)?|vat|gst)\b/i, /\b(?:tax\p{Ll}*|vat|gst)\b/iu],
  // Jobs
  [
    /\b(?:interns?|internships?|hiring|job openings?|vacanc(?:y|ies)|apply for a job|open positions|salar(?:y|ies))\b/i,
    /\b(?:intern|interns|internships?|hir\p{Ll}+|jobs?|vacanc\p{Ll}+|salar\p{Ll}+|employ\p{Ll}*|recruit\p{Ll}*)\b/iu,
  ],
  // Terms for those who learn, teach or give
  [
    /\b(?:students?|schools?|undergrad\p{Ll}*|teachers?|academics?|universities|nonprofits?|charit(?:y|ies)|veterans)\b.{0,60}\b(?:discounts?|cheaper|reduced|special (?:price|rate)s?)\b|\b(?:discounts?|cheaper|reduced|free|special (?:price|rate)s?) (?:\p{L}+ ){0,3}for (?:\p{L}+ ){0,2}(?:students?|schools?|undergrad\p{Ll}*|teachers?|academics?|education|universities|nonprofits?|charit(?:y|ies)|veterans)\b/iu,
    /\b(?:students?|schools?|undergrad\p{Ll}*|teachers?|academi\p{Ll}+|educat\p{Ll}+|universit\p{Ll}+|researchers?|nonprofits?|charit\p{Ll}+|veterans|eligible)\b/iu,
  ],
  // Power and what it does to the climate
  [
    /\b(?:electricity|carbon|co2|greenhouse|renewables?|solar|climate|environmental)\b|\bwater (?:use|usage|consumption)\b|\bhow (?:green|eco)\b/i,
    /\b(?:electric\p{Ll}*|power|energy|\p{Ll}*watts?|carbon|co2|renewable\p{Ll}*|solar|wind|gas|climate|environment\p{Ll}*|water|heat)\b/iu,
  ],
  // Attacks
  [
    /\b(?:hacked|hacks?|hackers?|data breach(?:es)?|breached|been breached|ransomware)\b/i,
    /\b(?:hack\p{Ll}*|breach\p{Ll}*|attack\p{Ll}*|exploit\p{Ll}*|stole\p{Ll}*|vulnerab\p{Ll}+|compromis\p{Ll}+|leak\p{Ll}*|malicious|fake|steal\p{Ll}*)\b/iu,
  ],
  // How fast data comes and goes
  [
    /\b(?:internet|network|upload|download) (?:connection|speed|bandwidth)s?\b|\bbandwidth\b/i,
    /\b(?:bandwidth|[mgt]bps|[mgt]b\/s|[mgt]bit\p{Ll}*|connections?|internet|infiniband|ethernet|networks?(?:ing)?)\b/iu,
  ],
  // Rankings
  [
    /\b(?:lmarena|leaderboards?|elo|mmlu|swe[- ]?bench|gpqa)\b/i,
    /\b(?:rank\p{Ll}*|leaderboards?|\p{L}*arena|elo|scor\p{Ll}+|\p{L}*bench\p{Ll}*|mmlu|gpqa|beat\p{Ll}*|outperform\p{Ll}*|match\p{Ll}*)\b/iu,
  ],
  // Whom to call
  [
    /\bcustomer (?:service|support)\b|\bsupport (?:people|staff|desk|hours)\b|\bhelp ?desk\b/i,
    /\bcustomer (?:service|support)\b|\bsupport (?:people|staff|team|line|desk|plans?)\b|\b(?:help ?desk|tickets?)\b/i,
  ],
  // What a name means
  [
    /\bwhat (?:does|do|did) (?:the|its|their) name\b.{0,40}\b(?:mean|stand for)\b|\bnamed after\b|\bwhere (?:does|did) (?:the|its|their) name\b/i,
    /\b(?:nam(?:e[ds]?|ing)|stands? for|short for|acronym|call(?:s|ed))\b/i,
  ],
  // How old its users must be
  [
    /\bhow old (?:do|must|should) (?:you|i|one|we|people|kids|children)\b|\bage (?:limit|requirement)\b|\bminimum age\b/i,
    /\b(?:years old|of age|minors?|children|aged|adults?|under \d\d)\b/i,
  ],
  // Earnings
  [
    /(?<!\b(?:non|for)[- ]?)\b(?:revenues?|profits?|profitable|turnover|net income)\b/i,
    /\b(?:revenues?|(?:non-?)?profit\p{Ll}*|turnover|earn\p{Ll}*|income|sales|los(?:t|s|ses))\b/iu,
  ],
  // Shares of a whole
  [/\b(?:percent(?:age)?|per cent)\b/i, /%|\bper ?cent\b|\b(?:half|thirds?|quarters?|fifths?|majority)\b/i],
  // Versions, by the word or a number behind a name
  [/\b(?:which|what) version\b/i, /\b[Vv]ersions?\b|\b[Vv]\d|\d\.\d|\b\p{Lu}\p{L}+[ -]?\d/u],
  // What is to come
  [
    /\bwhen will\b|\bwhen (?:is|are) .{1,40} (?:coming|due|expected)\b/i,
    /\b(?:plan\p{Ll}*|will|expect\p{Ll}*|due|aim\p{Ll}*|target\p{Ll}*|schedul\p{Ll}+|until|to be|(?:is|are|was|were) to|by (?:mid|early|late|the end|20\d\d)|before|goal)\b/iu,
  ],
  // Money that comes back
  [
    /\brefund\p{Ll}*\b|\bmoney back\b|\bget back\b/iu,
    /\b(?:refund\p{Ll}*|money back|paid back|credited)\b/iu,
  ],
  [/\binterest rates?\b|\b(?:in|much|what) interest\b/i, /\binterest\b|\d%/i],
]

// The same of what only some of many are; of one alone, what is told of its work answers "is it dead?" as well.
const STATES: readonly Matter[] = [
  [
    /\b(?:dead|dying|abandoned|unmaintained|discontinued|stagnant|winding down)\b|(?:\b(?:no longer|hardly|barely|not|never)|n['’]?t)(?: (?:being|still|actively|really|much|even)){0,3} (?:maintained|developed|updated|worked on)\b/i,
    /\b(?:maintenance mode|light maintenance|archived?|discontinu\p{Ll}+|no longer|ended|stopped|halted|dropped|retired|inactive|dormant|abandon\p{Ll}+|wind\p{Ll}* down|shut\p{Ll}*)\b/iu,
  ],
]

/** Of the matters that a question asks for which have words of their own, how claims on each are told: one without is on another. */
export function mattersOf(question: string): RegExp[] {
  return toldBy(MATTERS, question)
}

/** The same of a question put to many: "which of these are dead?" is not answered by how busily one is worked on. */
export function mattersOfMany(question: string): RegExp[] {
  return [...toldBy(STATES, question), ...mattersOf(question)]
}

function toldBy(matters: readonly Matter[], question: string): RegExp[] {
  return matters.flatMap(([asked, told]) => (asked.test(question) ? [told] : []))
}
