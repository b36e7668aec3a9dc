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
  // What a name means, and who gave it
  [
    /\b[Ww]hat (?:does|do|did) (?:the|its|their) name\b.{0,40}\b(?:mean|stand for)\b|\b[Nn]amed after\b|\b[Ww]here (?:does|did) (?:the|its|their) name\b|\bthe names? \p{Lu}/u,
    /\b(?:nam(?:e[ds]?|ing)|stands? for|short for|acronym|call(?:s|ed)|brand\p{Ll}*)\b/iu,
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
    /\b(?:refund\p{Ll}*|money back|paid back|credited|return(?:s|ed)?)\b/iu,
  ],
  [
    /\b(?:get|got|getting)\b.{1,30}\bback\b(?=\W*$|,)/i,
    /\b(?:refund\p{Ll}*|back|credited|return(?:s|ed)?|recover\p{Ll}*|repaid|compensat\p{Ll}+|reimburs\p{Ll}+)\b/iu,
  ],
  // Who sits where decisions are made
  [
    /\bboard (?:seats?|members?|of directors)\b|\b(?:on|join(?:ed)?|chairs?) (?:the|its|their) board\b/i,
    /\b(?:boards?|directors?|chair\p{Ll}*|seats?)\b/iu,
  ],
  // How to reach somebody
  [
    /\b(?:e-?mail|phone|telephone)(?: address| number)?\W*$|\b(?:e-?mail address|phone number)\b/i,
    /\b(?:e-?mails?|phone|telephone|call)\b|\S@\S/i,
  ],
  // What lets a caller in
  [
    /\bapi[- ]keys?\b|\bpasswords?\b|\bauthenticat\p{Ll}+\b/iu,
    /\b(?:keys?|tokens?|passwords?|authenticat\p{Ll}+|log(?:s|ged)? ?in|accounts?|credentials?|signs? in|without .{0,20}auth\p{Ll}*)\b/iu,
  ],
  // What is kept of what readers type
  [
    /\b(?:do|does|will|would) (?!i\b|we\b|you\b)\S+ (?:store|log|retain|keep|save) (?:my |our |the |users['’] |any )?(?:chats?|prompts?|conversations?|messages|inputs|data)\b(?! \p{L}+ api\b)|\b(?:chats?|prompts?|conversations?|messages|inputs|my data|our data|user data)\b.{0,30}\b(?:stored?|logged|retained|kept|saved|private|used (?:to|for) train\p{Ll}*)\b/iu,
    /\b(?:stor(?:e[sd]?|age|ing)|logs?|logg\p{Ll}+|retain\p{Ll}*|retention|priva\p{Ll}+|delet\p{Ll}+|kept|keeps?|records?|confidential\p{Ll}*|sav(?:e[sd]?|ing)|encrypt\p{Ll}*|see|sees|trust\p{Ll}*)\b/iu,
  ],
  // What is typed to set it
  [
    /\b(?:which|what)(?:['’]s| is)?(?: the)?(?: \p{L}+){0,2} (?:setting|flag|switch|env(?:ironment)? variable|command|config(?:uration)? (?:option|key))\b/iu,
    /\b(?:settings?|flags?|switch|variables?|commands?|config\p{Ll}*|option)\b|--\p{L}|\b\p{Lu}+(?:_\p{Lu}+)+\b/u,
  ],
  // How often it is fetched
  [
    /\bdownload(?:s|ed)\b.{0,30}\b(?:most|least|times|month|week|day)\b|\b(?:how many|most|number of) (?:\p{L}+ )?downloads?\b/iu,
    /\b(?:download\p{Ll}*|installs?|pulls?)\b/iu,
  ],
  // What it makes that is no text
  [
    /\b(?:draw|paint|generate|create|make|produce)s? (?:\p{L}+ ){0,2}(?:images?|pictures?|photos?|videos?|songs?|music|speech|art)\b/iu,
    /\b(?:draw\p{Ll}*|generat\p{Ll}+|creat\p{Ll}+|output\p{Ll}*|produc\p{Ll}+|returns?)\b/iu,
  ],
  // Papers that vouch for it
  [
    /\b(?:soc ?[12]|iso ?\d+|hipaa|gdpr|fedramp|pci|certifi(?:ed|cations?))\b/iu,
    /\b(?:soc ?[12]|iso ?\d+|hipaa|gdpr|fedramp|pci|certif\p{Ll}+|complian\p{Ll}+|retention|priva\p{Ll}+|accredit\p{Ll}+|audit\p{Ll}*)\b/iu,
  ],
  // What was measured against
  [
    /\b(?:faster|slower|cheaper|better|more|less|higher|lower|bigger|smaller) than (?:what|whom|which)(?=\W*$|[?,])/i,
    /\b(?:than|over|above|below|against|versus|compared|relative to|baseline|times (?:that|those|the))\b/i,
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
