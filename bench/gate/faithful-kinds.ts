import {
  type Case,
  cite,
  edit,
  type Kind,
  ownName,
  type Picker,
  replaceOne,
  type Sample,
  swapWords,
} from './cases.ts'
import { bare, lowerFirst } from './false-kinds.ts'

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const DAY = new RegExp(`\\b(\\d{1,2}) (${MONTHS}) (20\\d\\d)\\b`, 'g')
const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const SYNONYMS: [RegExp, string][] = [
  [/\bcompany\b/, 'firm'],
  [/\bstarted\b/, 'began'],
  [/\bbegan\b/, 'started'],
  [/\buses\b/, 'employs'],
  [/\bbought\b/, 'purchased'],
  [/\bneeds\b/, 'requires'],
  [/\brequires\b/, 'needs'],
  [/\bsells\b/, 'markets'],
  [/\blaunched\b/, 'introduced'],
  [/\bfounded\b/, 'established'],
  [/\blargest\b/, 'biggest'],
  [/\bbuilds\b/, 'constructs'],
  [/\bshows\b/, 'displays'],
  [/\bstopped\b/, 'halted'],
  [/\bpurchased\b/, 'bought'],
  [/\bjobs?\b/, 'tasks'],
  [/\bruns\b/, 'operates'],
  [/\bgives\b/, 'provides'],
  [/\bhelps\b/, 'assists'],
  [/\bcustomers\b/, 'clients'],
  [/\bmade by\b/, 'created by'],
  [/\bmainly\b/, 'primarily'],
  [/\babout\b(?= [\d$])/, 'approximately'],
  [/(?<!-)\breported\b/, 'stated'],
  [/\bchooses\b/, 'selects'],
  [/\bstores\b/, 'keeps'],
  [/\ballows\b/, 'permits'],
  [/\blets\b/, 'allows'],
  [/\bspeed\b/, 'velocity'],
  [/\bsettle\b/, 'resolve'],
  [/\bcombines\b/, 'merges'],
  [/\bbars\b/, 'prohibits'],
  [/\bis meant\b/, 'is intended'],
  [/\bchecks\b/, 'verifies'],
  [/\bpublishes\b/, 'releases'],
  [/\bearlier\b/, 'previous'],
  [/\bclose to\b/, 'near'],
  [/\bserver\b(?=s?\.$)/, 'server'],
  [/\bsoftware\b/, 'programs'],
  [/\bobtain\b/, 'get'],
  [/\bsupplies\b/, 'provides'],
  [/\bended\b/, 'finished'],
  [/\bfinished\b/, 'completed'],
  [/\bcreate\b/, 'make'],
]
/** Edits that leave what a claim says as it is, or say less of it without misleading. */
export const faithfulKinds: readonly Kind[] = [
  { name: 'identity', make: sample => ({ sentence: sample.text, claims: [cite(sample)] }) },
  { name: 'case and stop', make: edit(text => bare(text)) },
  {
    name: 'extra claim cited',
    make: (sample, all, pick) => {
      const other = pick.of(all.filter(one => one.layer === sample.layer && one.id !== sample.id))
      return other ? { sentence: sample.text, claims: [cite(other), cite(sample)] } : null
    },
  },
  {
    name: 'according to the wiki',
    make: edit((text, _pick, sample) => `According to the wiki, ${lowerFirst(text, sample)}`),
  },
  {
    name: 'according to the entry',
    make: edit((text, _pick, sample) => {
      const name = ownName(sample)
      return name ? `According to ${name}, ${text}` : null
    }),
  },
  {
    name: 'opener',
    make: edit(
      (text, pick, sample) =>
        `${pick.of(['Additionally', 'Moreover', 'Notably', 'In addition', 'Furthermore'])}, ${lowerFirst(text, sample)}`,
    ),
  },
  { name: 'join of two', make: join((first, second) => `${first}, and ${second}.`) },
  { name: 'join with semicolon', make: join((first, second) => `${first}; ${second}.`) },
  { name: 'join with while', make: join((first, second) => `${first}, while ${second}.`, true) },
  { name: 'join with pronoun', make: joinPronoun },
  { name: 'two sentences', make: join((first, second) => `${first}. ${second}.`) },
  { name: 'tail dropped', make: edit(text => dropTail(text)) },
  {
    name: 'parenthesis dropped',
    make: edit(text => {
      const next = text.replace(/ \([^)]*\)/, '')
      return next === text ? null : next
    }),
  },
  {
    name: 'appositive dropped',
    make: edit(text => {
      const next = text.replace(
        /^([^,]+), (?:released|reported|called|published|announced|out|described|a|an|the|which|who|based|on|from) [^,]+, (?=\w+s\b|is|are|was|were|has|had)/,
        '$1 ',
      )
      return next === text ? null : next
    }),
  },
  {
    name: 'adjective dropped',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /\b(?:separate|original|redesigned|custom|independent|physical|malicious|small|official|standard|serious|fixed-size|hardened|popular|common|long|simple|recurrent|traditional|modern|careful|direct) (?=[a-z])/g,
        pick,
        () => '',
      ),
    ),
  },
  {
    name: 'number separators',
    make: edit((text, pick) =>
      replaceOne(text, /\b\d{1,3}(?:,\d{3})+\b/g, pick, ([number]) => number.replaceAll(',', '')),
    ),
  },
  {
    name: 'magnitude format',
    make: edit((text, pick) =>
      replaceOne(text, /\$?\b(\d+(?:\.\d+)?) (million|billion|trillion)\b/g, pick, match => {
        const factor = { million: 'M', billion: 'B', trillion: 'T' }[match[2] ?? ''] ?? ''
        return match[0].startsWith('$')
          ? `$${match[1]}${pick.of([factor, { M: ' million', B: 'bn', T: ' trillion' }[factor] ?? factor])}`
          : match[2] === 'billion'
            ? `${Number(match[1]) * 1000} million`
            : null
      }),
    ),
  },
  {
    name: 'magnitude written out',
    make: edit((text, pick) =>
      replaceOne(text, /(?<![–-])\b(\d+(?:\.\d+)?) (million|billion)\b/g, pick, match =>
        (Number(match[1]) * (match[2] === 'million' ? 1e6 : 1e9)).toLocaleString('en-US'),
      ),
    ),
  },
  {
    name: 'number word',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /(?<![\w.$-])(?:[2-9]|1[0-2])(?= [a-z])|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b(?![- ](?:of|hundred))/g,
        pick,
        ([word]) => (/\d/.test(word) ? (WORDS[Number(word)] ?? null) : String(WORDS.indexOf(word))),
      ),
    ),
  },
  {
    name: 'date format',
    make: edit((text, pick) =>
      replaceOne(text, DAY, pick, ([, day, month, year]) =>
        pick.of([
          `${month} ${day}, ${year}`,
          `${year}-${String(MONTHS.split('|').indexOf(month ?? '') + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
          `${day} ${(month ?? '').slice(0, 3)} ${year}`,
        ]),
      ),
    ),
  },
  {
    name: 'date coarser',
    make: edit((text, pick) =>
      replaceOne(
        text,
        new RegExp(`\\b(?:on|in) (?:\\d{1,2} )?(${MONTHS}) (20\\d\\d)\\b`, 'g'),
        pick,
        match => (/\d{1,2} [A-Z]/.test(match[0]) ? `in ${match[1]} ${match[2]}` : `in ${match[2]}`),
      ),
    ),
  },
  {
    name: 'unit format',
    make: edit(
      swapWords([
        [/(\d) megawatts?\b/, '$1 MW'],
        [/(\d) gigawatts?\b/, '$1 GW'],
        [/(\d)-megawatt\b/, '$1 MW'],
        [/(\d)-gigawatt\b/, '$1 GW'],
        [/(\d) ?GB\b/, '$1 gigabytes'],
        [/(\d)%/, '$1 percent'],
        [/(\d)%/, '$1 per cent'],
      ]),
    ),
  },
  {
    name: 'contraction',
    make: edit(
      swapWords([
        [/\bis not\b/, "isn't"],
        [/\bdoes not\b/, "doesn't"],
        [/\bare not\b/, "aren't"],
        [/\bwas not\b/, "wasn't"],
        [/\bdo not\b/, "don't"],
        [/\bcannot\b/, "can't"],
        [/\bwere not\b/, "weren't"],
        [/\bit is\b/, "it's"],
        [/\bneed not\b/, "needn't"],
        [/\bmay not\b/, "mayn't"],
        [/\b([A-Z]\w+) is\b/, "$1's"],
        [/\bnot yet\b/, 'not yet'],
      ]),
    ),
  },
  { name: 'synonym', make: edit(swapWords(SYNONYMS)) },
  { name: 'moved date', make: edit((text, _pick, sample) => moveDate(text, sample)) },
  { name: 'active to passive', make: edit(text => toPassive(text)) },
  {
    name: 'possessive to of',
    make: edit(text => {
      const next = text.replace(
        /^([A-Z][\w.-]*(?: [A-Z0-9][\w.-]*)*)'s ((?:[\w-]+ )?[a-z]+s?) (?=is|are|was|were|has|can|lists|gives|starts|charges|accepts|runs|fixes)/,
        'The $2 of $1 ',
      )
      return next === text ? null : next
    }),
  },
  {
    name: 'clause split',
    make: edit(text => {
      const at = text.search(/[;:] /)
      if (at < 0) return null
      const left = text.slice(0, at)
      const right = text.slice(at + 2)
      return text[at] === ';' ? `${left}. ${right.charAt(0).toUpperCase()}${right.slice(1)}` : `${left}.`
    }),
  },
  {
    name: 'the company',
    make: edit((text, pick, sample) => {
      const name = ownName(sample)
      if (!name || /^(?:[\w-]| (?:[A-Z0-9]|\w+ (?:is|are|can|run)))/.test(text.slice(name.length)))
        return null
      const noun = sample.layer === 'infrastructure' ? pick.of(['company', 'project', 'platform']) : 'project'
      return `The ${noun}${text.slice(name.length)}`
    }),
  },
  {
    name: 'spelling',
    make: edit(
      swapWords([
        [/\blicence\b/, 'license'],
        [/\blicences\b/, 'licenses'],
        [/\bcenters?\b/, 'centres'],
        [/\bcentres\b/, 'centers'],
        [/ise\b/, 'ize'],
        [/quantisation/, 'quantization'],
        [/\borganization\b/, 'organisation'],
        [/\bspecialised\b/, 'specialized'],
      ]),
    ),
  },
  {
    name: 'number of nouns',
    make: edit(
      swapWords([
        [/\bGPUs\b/, 'GPU'],
        [/\bweights\b/, 'weight'],
        [/\bclients\b/, 'client'],
        [/\ban API key\b/, 'API keys'],
        [/\ba user\b/i, 'users'],
        [/\bprices\b/, 'price'],
        [/\bmodels\b/, 'model'],
        [/\btokens\b/, 'token'],
      ]),
    ),
  },
  { name: 'list reordered', make: edit(text => reorderList(text)) },
  {
    name: 'list shortened',
    make: edit(text => {
      const next = text.replace(/([A-Z][\w.]*), ([A-Z][\w.]*)(,? and [A-Z][\w.]*)(?=[ .,])/, '$1$3')
      return next === text || /\b(?:three|four|five|respectively|each|both)\b/.test(text) ? null : next
    }),
  },
  {
    name: 'verb phrase dropped',
    make: edit(text => {
      const found =
        /^([^,;:]+?) and (?:is|are|was|has|uses|makes|runs|publishes|pays|places|offers|provides|gives|takes) [^,;:]+\.$/.exec(
          text,
        )
      return found && !/\b(?:both|between|either)\b/.test(text) ? `${found[1]}.` : null
    }),
  },
  {
    name: 'perfect tense',
    make: edit(
      swapWords([
        [
          /\b(launched|released|published|added|announced|raised|removed|introduced|joined|finished|signed)\b(?= (?:a|an|its|the|GPU|\$))/,
          'has $1',
        ],
        [/\bhas (launched|released|passed|issued|published)\b/, '$1'],
      ]),
    ),
  },
  {
    name: 'accents and quotes',
    make: edit(text => {
      const next = text.replaceAll("'", '’').replace(/-(?=\w)/, '‑')
      return next === text ? null : next
    }),
  },
  {
    name: 'hyphens',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /\b(?:open|off|on|peer|long|fixed|multi|pre)-(?=[a-z])/g,
        pick,
        ([head]) => `${head.slice(0, -1)} `,
      ),
    ),
  },
  {
    name: 'that clause',
    make: edit((text, _pick, sample) => `The wiki says that ${lowerFirst(text, sample)}`),
  },
  {
    name: 'long name',
    make: edit((text, _pick, sample) => {
      const own = ownName(sample)
      const long = sample.entryName
      return own &&
        long.length > own.length &&
        long.startsWith(own) &&
        !/[()]/.test(long) &&
        !text.startsWith(long)
        ? long + text.slice(own.length)
        : null
    }),
  },
]

function join(make: (first: string, second: string) => string, isPlain = false) {
  return (sample: Sample, all: readonly Sample[], pick: Picker): Case | null => {
    const other = pick.of(all.filter(one => one.entryName === sample.entryName && one.id !== sample.id))
    if (!other || (isPlain && /^(?:As of|In|At|Since|From)\b/.test(other.text))) return null
    const second = lowerFirst(bare(other.text), other)
    const sentence = make(bare(sample.text), second).replace(
      /\. (\p{Ll})(?!LLM|lama)/u,
      (_all, letter: string) => `. ${letter.toUpperCase()}`,
    )
    return { sentence, claims: [cite(sample), cite(other)] }
  }
}

function joinPronoun(sample: Sample, all: readonly Sample[], pick: Picker): Case | null {
  const name = ownName(sample)
  const others = all.filter(
    one =>
      one.entryName === sample.entryName &&
      one.id !== sample.id &&
      name &&
      one.text.startsWith(`${name} `) &&
      /^\w+s\b|^is|^was|^has/.test(one.text.slice(name.length + 1)),
  )
  const other = pick.of(others)
  if (
    !name ||
    !other ||
    !new RegExp(`^${name.replace(/[.$]/g, '\\$&')} (?:is|was|has|\\w+s)\\b`).test(sample.text)
  )
    return null
  return {
    sentence: `${bare(sample.text)}, and it ${bare(other.text.slice(name.length + 1))}.`,
    claims: [cite(sample), cite(other)],
  }
}

/** Cuts a comment off at the last comma or semicolon, unless it conditions, hedges or belongs to a list. */
function dropTail(text: string): string | null {
  const at = Math.max(text.lastIndexOf(', '), text.lastIndexOf('; '))
  if (at < 25) return null
  const tail = text.slice(at + 2)
  if (
    /^(?:and [A-Z]|or |as |per |according|unless|if|until|when|only|but only|not |except|[A-Z0-9$]|and \d)/.test(
      tail,
    )
  )
    return null
  const head = text.slice(0, at)
  if (
    !/\b(?:is|are|was|were|has|have|had|can|\w{3,}s|\w{3,}ed|ran|put|lost|sold|bought|drew|ended)\b/.test(
      head,
    ) ||
    (head.match(/,/g) ?? []).length > 0
  )
    return null
  return `${head}.`
}

function moveDate(text: string, sample: Sample): string | null {
  const date = `(?:in|on) (?:\\d{1,2} )?(?:${MONTHS}) 20\\d\\d`
  const end = new RegExp(`^([^,;:]+) (${date})\\.$`).exec(text)
  if (end && (end[1]?.match(/20\d\d/g) ?? []).length === 0) {
    const phrase = end[2] ?? ''
    return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}, ${lowerFirst(end[1] ?? '', sample)}.`
  }
  const start = new RegExp(`^(I|O)n ((?:\\d{1,2} )?(?:${MONTHS}) 20\\d\\d),? ([^,;:]+)\\.$`).exec(text)
  if (start && !/20\d\d/.test(start[3] ?? '')) {
    const rest = start[3] ?? ''
    return `${rest.charAt(0).toUpperCase()}${rest.slice(1)} ${start[1] === 'I' ? 'in' : 'on'} ${start[2]}.`
  }
  return null
}

const PASSIVE: Record<string, string> = {
  uses: 'is used',
  runs: 'is run',
  developed: 'was developed',
  launched: 'was launched',
  released: 'was released',
  raised: 'was raised',
  added: 'was added',
  publishes: 'is published',
  bought: 'was bought',
  follows: 'is followed',
  sells: 'is sold',
  develops: 'is developed',
  removed: 'was removed',
  produced: 'was produced',
  introduced: 'was introduced',
  offers: 'is offered',
  ships: 'is shipped',
  accepts: 'is accepted',
}

function toPassive(text: string): string | null {
  const found =
    /^((?:[A-Z][\w.-]*(?: [A-Z0-9][\w.-]*)*)) (uses|runs|developed|launched|released|raised|added|publishes|bought|follows|sells|develops|removed|produced|introduced|offers|ships|accepts) ((?:(?:a|an|the|its|their) )?[^,;:]+?)( (?:in|on|under|at|with|for|to) [^,;:]+)?\.$/.exec(
      text,
    )
  if (!found) return null
  const [, subject = '', verb = '', object = '', rest = ''] = found
  if (/\b(?:and|that|which|who|its|their)\b/.test(object) || /\b(?:and|its|their|that|which)\b/.test(rest))
    return null
  return `${object.charAt(0).toUpperCase()}${object.slice(1)} ${PASSIVE[verb]} by ${subject}${rest}.`
}

function reorderList(text: string): string | null {
  const found = /(?<= )([A-Z][\w.]*), ([A-Z][\w.]*)(,?) (and|or) ([A-Z][\w.]*)(?=[ .,])/.exec(text)
  if (!found || /\b(?:respectively|each)\b/.test(text)) return null
  const [whole, a, b, comma, conjunction, c] = found
  const before = text.slice(0, found.index)
  // "AWS Neuron, vLLM" and the like: an item of two words cannot be told from what stands before the list.
  if (/[A-Z]\S* $/.test(before) || /^ [A-Z]/.test(text.slice(found.index + whole.length))) return null
  return `${before}${c}, ${b}${comma} ${conjunction} ${a}${text.slice(found.index + whole.length)}`
}
