import { isEnglishWord } from '#lib/language/english-words.ts'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import { frequencyRank } from '#lib/language/word-meaning.ts'

// English stems by frequency: rarer ones are as often a slip as a word, and a short rare word more often a slip.
const FREQUENT = 10_000
const SHORT = 4
// What no dictionary has and people write more often than that is a name; slips are among the rest.
const NAMES = 5_000

/** Words that people cut short in writing, and abbreviations that they write small. */
export const shortenedWords: ReadonlySet<string> = new Set(
  `acct admin approx asap blog corp demo dept devs docs env est govt hrs info infra intl legit max merch mgmt mins
  misc promo qty rando repo sec specs stats temp thx univ yrs
  acl aml api apis aws bbs bios ccpa cdn ceo cfo cla cli cms coo cpu cpus crm crypto csv cto cuda ddos dns doi dpo
  eol eta etf eula eur faq fips fpga ftp gcp gdpr gpu gpus gui hdd hds hipaa hpc html http https iam id ide ids
  imo ios iot ipo ipv irc iso isp jpeg json jvm kyc lan llm llms lm lts mcp mfa mit ml nas nda nfs nft nlp npm npu
  oauth ocr oem oidc oom oss otp pci pdf phd pii png poc ppa pptx pr prs psu pue pypi qa qps rag ram rbac rdma
  rest rfp rgb rl rma roi rpc rpm rss rtx saas saml scp sdk sdks seo sft sftp sla slas smb sms soc sql sre ssd ssh
  ssl sso sudo svg tcp tls tos tpm tpu ttl tts txt udp uk url urls usa usb usd utc uuid vat vc vcpu vcpus vlan vm
  vms vpc vpn vps vram wan wifi wsl www xml yaml zip`
    .trim()
    .split(/\s+/),
)

/** Whether a lower-case word is so surely English that it is no slip of the pen. */
export function isSurelyRight(word: string): boolean {
  const rank = rankOf(word)
  const isWord = isEnglishWord(word)
  return (
    shortenedWords.has(word) ||
    (rank !== null && rank < (isWord ? FREQUENT : NAMES)) ||
    (word.length > SHORT && isWord)
  )
}

/** Whether a lower-case word is two English words, or one with a common syllable before it: "helpline", "rehost". */
export function isMadeOfWords(word: string): boolean {
  const rest = /^(?:un|re|non|pre|over|under|multi|sub|inter|out|mis|micro)(\w{4,})$/.exec(word)?.[1]
  if (rest !== undefined && isCommon(rest)) return true
  for (let at = 3; at <= word.length - 3; at++)
    if (isCommon(word.slice(0, at)) && isCommon(word.slice(at))) return true
  return false
}

// The parts of a compound are everyday words.
const EVERYDAY = 6_000

function isCommon(word: string): boolean {
  const rank = rankOf(word)
  return rank !== null && rank < EVERYDAY
}

function rankOf(word: string): number | null {
  const [term, ...more] = toSearchTerms(word)
  return term === undefined || more.length > 0 ? null : frequencyRank(term)
}
