// Matters that claims on the same words may well pass by: how readers ask for each, and what a claim on it says. "Is Lambda going
// public?" is near to plans, "is there a student discount?" to a discount for all.
const MATTERS: readonly [asked: RegExp, told: RegExp][] = [
  [
    /(?<!\b(?:development|code|source|weights|models?|beta|preview) )\b(?:go(?:es|ing)?|went|gone) public\b|\bipos?\b|\bpublicly (?:traded|listed|held)\b|\bstock (?:market|exchange|price|ticker)s?\b|\blisted on\b.*\b(?:nasdaq|nyse|exchange)\b|\bshare price\b/i,
    /\b(?:ipo|nasdaq|nyse|public offering|stock|ticker|shares?(?! of (?:the|its|all))|shareholders?|flotation|public company)\b/i,
  ],
  [
    /\b(?:sued|suing|sues|lawsuits?|law suits?|in court|taken to court|litigation|class action)\b/i,
    /\b(?:su(?:ed?|es|ing)|lawsuits?|courts?|litigation|settle(?:d|ment)? with|alleg\p{Ll}+|complaints?|legal)\b/iu,
  ],
  [/\b(?:tax(?:es|ed|able)?|vat|gst)\b/i, /\b(?:tax\p{Ll}*|vat|gst)\b/iu],
  [
    /\b(?:interns?|internships?|hiring|job openings?|vacanc(?:y|ies)|apply for a job|open positions|salar(?:y|ies))\b/i,
    /\b(?:intern|interns|internships?|hir\p{Ll}+|jobs?|vacanc\p{Ll}+|salar\p{Ll}+|employ\p{Ll}*|recruit\p{Ll}*)\b/iu,
  ],
  [
    /\b(?:students?|schools?|undergrad\p{Ll}*|teachers?|academics?|educational|universities|nonprofits?|charit(?:y|ies)|veterans)\b(?=.*\b(?:discount|cheaper|free|reduced|break|special (?:price|rate))s?\b)|\b(?:discount|cheaper|free|reduced|break|special (?:price|rate))s? .*\b(?:students?|schools?|undergrad\p{Ll}*|teachers?|academics?|education|universities|nonprofits?|charit(?:y|ies)|veterans)\b/iu,
    /\b(?:students?|schools?|undergrad\p{Ll}*|teachers?|academi\p{Ll}+|educat\p{Ll}+|universit\p{Ll}+|researchers?|nonprofits?|charit\p{Ll}+|veterans|eligible)\b/iu,
  ],
  [
    /\b(?:electricity|carbon|co2|greenhouse|renewables?|solar|climate|environmental)\b|\bwater (?:use|usage|consumption)\b|\bhow (?:green|eco)\b/i,
    /\b(?:electric\p{Ll}*|power|energy|\p{Ll}*watts?|carbon|co2|renewable\p{Ll}*|solar|wind|gas|climate|environment\p{Ll}*|water|heat)\b/iu,
  ],
  [
    /\b(?:hacked|hacks?|hackers?|data breach(?:es)?|breached|been breached|ransomware)\b/i,
    /\b(?:hack\p{Ll}*|breach\p{Ll}*|attack\p{Ll}*|exploit\p{Ll}*|stole\p{Ll}*|vulnerab\p{Ll}+|compromis\p{Ll}+|leak\p{Ll}*|malicious|fake|steal\p{Ll}*)\b/iu,
  ],
  [
    /\b(?:internet|network|upload|download) (?:connection|speed|bandwidth)s?\b|\bbandwidth\b/i,
    /\b(?:bandwidth|[mg]bps|[mg]bit\p{Ll}*|connections?|internet|infiniband|ethernet|networks?(?:ing)?)\b/iu,
  ],
  [
    /\b(?:lmarena|leaderboards?|elo|mmlu|swe[- ]?bench|gpqa)\b/i,
    /\b(?:rank\p{Ll}*|leaderboards?|\p{L}*arena|elo|scor\p{Ll}+|\p{L}*bench\p{Ll}*|mmlu|gpqa|beat\p{Ll}*|outperform\p{Ll}*|match\p{Ll}*)\b/iu,
  ],
  [
    /\bcustomer (?:service|support)\b|\bsupport (?:people|staff|team|line|desk|hours)\b|\bhelp ?desk\b/i,
    /\bcustomer (?:service|support)\b|\bsupport (?:people|staff|team|line|desk|plans?)\b|\b(?:help ?desk|tickets?)\b/i,
  ],
  [
    /\bwhat (?:does|do|did) (?:the|its|their) name\b.*\b(?:mean|stand for)\b|\bnamed after\b|\bwhere (?:does|did) (?:the|its|their) name\b/i,
    /\b(?:nam(?:e[ds]?|ing)|stands? for|short for|acronym|call(?:s|ed))\b/i,
  ],
  [
    /\bhow old (?:do|must|should) (?:you|i|one|we|people|kids|children)\b|\bage (?:limit|requirement)\b|\bminimum age\b/i,
    /\b(?:years old|of age|minors?|children|aged|adults?|under \d\d)\b/i,
  ],
  [
    /(?<!\bnon[- ]?)\b(?:revenues?|profits?|profitable|turnover|net income)\b/i,
    /\b(?:revenues?|profit\p{Ll}*|turnover|earn\p{Ll}*|income|sales|los(?:t|s|ses))\b/iu,
  ],
  [/\b(?:percent(?:age)?|per cent)\b/i, /%|\bper ?cent\b|\bhalf\b|\bmajority\b/i],
  [/\b(?:which|what) version\b/i, /\bversions?\b|\bv\d|\d\.\d/i],
  [
    /\bwhen will\b|\bwhen (?:is|are) .{1,40} (?:coming|due|expected)\b/i,
    /\b(?:plan\p{Ll}*|will|expect\p{Ll}*|due|aim\p{Ll}*|target\p{Ll}*|schedul\p{Ll}+|until|to be|(?:is|are|was|were) to|by (?:mid|early|late|the end|20\d\d)|before|goal)\b/iu,
  ],
  [/\binterest(?: rates?)?\b(?=\W*$)|\binterest rates?\b/i, /\binterest\b|\d%/i],
]

// The same of what only some of many are; of one alone, what is told of its work answers "is it dead?" as well.
const STATES: typeof MATTERS = [
  [
    /\b(?:dead|dying|abandoned|unmaintained|discontinued|stagnant|winding down)\b|\b(?:no longer|hardly|barely|not|never|n['’]t)(?: being)?(?: still)?(?: actively)? (?:maintained|developed|updated|worked on)\b/i,
    /\b(?:maintenance mode|light maintenance|archived?|discontinu\p{Ll}+|no longer|ended|stopped|halted|dropped|retired|inactive|abandon\p{Ll}+|wind\p{Ll}* down|shut\p{Ll}*)\b/iu,
  ],
]

/** Whether a question asks for a matter that has words of its own, and what a claim says has none of these. */
export function missesMatter(question: string, claim: string): boolean {
  return lacks(MATTERS, question, claim)
}

/** As `missesMatter`, of a question put to many: "which of these are dead?" is not answered by how busily one is worked on. */
export function missesState(question: string, claim: string): boolean {
  return lacks(STATES, question, claim) || missesMatter(question, claim)
}

function lacks(matters: typeof MATTERS, question: string, claim: string): boolean {
  return matters.some(([asked, told]) => asked.test(question) && !told.test(claim))
}
