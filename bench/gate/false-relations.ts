import {
  bare,
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

const NAME = '[A-Z][\\w.-]*(?: [A-Z0-9][\\w.-]*)*'
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const LINK = 'through|with|via|for|to|from|on|by|at|in|under|of'
const VERB =
  'is|are|was|were|has|runs|uses|offers|lists|sells|needs|costs|charges|accepts|supports|holds|gives|takes|ships|carries|released|launched|raised|announced|added'
/** Adjectives that tell two things of one sort apart. */
const MODIFIERS =
  'public|private|small|large|larger|smaller|new|old|input|output|open|closed|shared|dedicated|first|second|main|early|late|existing|planned|commercial|non-profit|independent|official|daily|weekly|monthly|active|idle|physical|virtual|local|remote|fixed|free|paid|former|current|total|average|on-demand|reserved|dense|sparse|full|partial'

/** Sentences that put a claim's own words into other relations, or change the smallest word that carries one. */
export const falseRelations: readonly Kind[] = [
  {
    name: 'agent and means exchanged',
    make: edit(text => {
      const found = new RegExp(`^(${NAME}) ((?:${VERB})\\b.*? (?:${LINK}) )(${NAME})(?=[ ,.;])`).exec(text)
      if (!found || new RegExp(`^(?:${MONTHS})`).test(found[3] ?? '') || found[1] === found[3]) return null
      return `${found[3]} ${found[2]}${found[1]}${text.slice(found[0].length)}`
    }),
  },
  {
    name: 'counted nouns exchanged',
    make: edit(text => {
      const found = [
        ...text.matchAll(/(?<![\w.$–-])\d[\d,.]* (?:million |billion |trillion )?([a-z]{4,}s)\b/g),
      ]
      const [first, second] = found
      if (!first?.[1] || !second?.[1] || first[1] === second[1]) return null
      const between = text.slice(first.index + first[0].length, second.index)
      const head = text.slice(0, first.index) + first[0].replace(first[1], second[1])
      return `${head}${between}${second[0].replace(second[1], first[1])}${text.slice(second.index + second[0].length)}`
    }),
  },
  {
    name: 'only the subject',
    make: edit((text, _pick, sample) => (ownName(sample) ? `Only ${text}` : null)),
  },
  {
    name: 'date made finer',
    make: edit((text, pick) =>
      replaceOne(
        text,
        new RegExp(`\\b[Ii]n ((?:${MONTHS}) )?(20\\d\\d)\\b`, 'g'),
        pick,
        ([whole, month, year]) =>
          month
            ? `${whole[0] === 'I' ? 'On' : 'on'} ${1 + pick.below(27)} ${month}${year}`
            : `${whole[0]}n ${pick.of(MONTHS.split('|'))} ${year}`,
      ),
    ),
  },
  {
    name: 'member as the family',
    make: edit((text, _pick, { entryNames }) => {
      const found = entryNames.find(name =>
        new RegExp(`^${literal(name)}[ -]?v?\\d[\\w.]*(?: [A-Z]\\w+)?\\b`).test(text),
      )
      return found
        ? text.replace(new RegExp(`^${literal(found)}[ -]?v?\\d[\\w.]*(?: [A-Z]\\w+)?`), found)
        : null
    }),
  },
  {
    name: 'used to',
    make: edit(
      swapWords([
        [/\bruns\b/, 'used to run'],
        [/\buses\b/, 'used to use'],
        [/\boffers\b/, 'used to offer'],
        [/\bsells\b/, 'used to sell'],
        [/\baccepts\b/, 'used to accept'],
        [/\bcharges\b/, 'used to charge'],
        [/\bsupports\b/, 'used to support'],
        [/\b(?:is|are) (?=\w+ed\b)/, 'used to be '],
        [/\bhas (?=an? |\d)/, 'used to have '],
        [/\btakes\b/, 'used to take'],
        [/\blists\b/, 'used to list'],
      ]),
    ),
  },
  {
    name: 'condition turned',
    make: edit(
      swapWords([
        [/\bif\b/, 'unless'],
        [/\bunless\b/, 'if'],
        [/\bonly when\b/, 'even when'],
        [/\bwhen\b/, 'until'],
        [/\buntil\b/, 'when'],
        [/\bonly (?:after|for|with)\b/, 'even without'],
        [/\bas long as\b/, 'unless'],
        [/\bwithin (?=an? |one |\d)/, 'after '],
        [/\bIf\b/, 'Unless'],
        [/\bonce\b/, 'before'],
      ]),
    ),
  },
  {
    name: 'report hardened',
    make: edit(
      swapWords([
        [/\b(?:said|says)(?= (?:in|on|that|it|its|the|existing|[A-Z]))/, 'proved'],
        [/\bsays\b/, 'denies'],
        [/\bsaid\b/, 'denied'],
        [/\bclaims\b/, 'has shown'],
        [/\bwas reported to\b/, 'was confirmed to'],
        [/\bwas reported\b/, 'was proven'],
        [/\bwarn(?:s|ed)\b/, 'denied'],
        [/\blists\b/, 'guarantees'],
        [/\brecommends\b/, 'requires'],
        [/\bestimat(?:es|ed)\b/, 'measured'],
      ]),
    ),
  },
  {
    name: 'one end of a range',
    make: edit(
      swapWords([
        [/(\$?)(\d[\d.,]*)(?: to |–)\$?(\d[\d.,]*)(?= (?:per|billion|million|bits|[a-z]))/, '$1$3'],
        [/\bbetween (\$?\d[\d.,]*) and (\$?\d[\d.,]*)/, 'above $2'],
        [/\bfrom (\$?\d[\d.,]*[^.;,]{0,20}?) to (\$?\d[\d.,]*)/, 'from $2 to $1'],
        [/(\$\d[\d.,]*)(?: to |–)(?=\$?\d)/, '$1 below '],
      ]),
    ),
  },
  {
    name: 'but not the last',
    make: edit(text => {
      const found =
        /(?<=[\w)]) and ([A-Z][\w.-]*(?: [A-Z0-9][\w.-]*)*|[a-z]{4,}(?: [a-z]{4,})?)(?=\.$|, |; )/.exec(text)
      if (!found || !/, /.test(text.slice(0, found.index))) return null
      return `${text.slice(0, found.index)} but not ${found[1]}${text.slice(found.index + found[0].length)}`
    }),
  },
  { name: 'siblings told as one', make: joinSiblings },
  {
    name: 'permission as duty',
    make: edit(
      swapWords([
        [/\bcan (?=\w+)(?!not)/, 'must '],
        [/\bmay (?!not)/, 'must '],
        [/\bmust\b/, 'may'],
        [/\blets\b/, 'requires'],
        [/\baccepts\b/, 'requires'],
        [/\bsupports\b/, 'requires'],
        [/\brecommends\b/, 'requires'],
        [/\boptional\b/, 'required'],
        [/\brequires\b/, 'permits'],
        [/\bneeds\b/, 'accepts'],
        [/\boffers\b/, 'requires'],
        [/\bneed not\b/, 'must not'],
        [/\bmay not\b/, 'need not'],
        [/\bcannot\b/, 'should not'],
      ]),
    ),
  },
  {
    name: 'one of them as the one',
    make: edit(
      swapWords([
        [/\bone of (?:the|its) (\w+)s\b/, 'the $1'],
        [/\bamong (?:the|its) (\w+)s\b/, 'the $1'],
        [/\bsuch as [^,.;]+(?:, [^,.;]+)*?(?: and| or) ([^,.;]+)/, 'namely $1'],
        [/\bincluding\b/, 'namely'],
        [/\bpart of\b/, 'the whole of'],
        [/\bsome of\b/, ''],
        [/\ba (?=\w+ (?:of|that|for))/, 'the only '],
        [/\ban (?=\w+ (?:of|that|for))/, 'the only '],
      ]),
    ),
  },
  {
    name: 'cause and effect exchanged',
    make: edit(text => {
      const found = /^([^,;:]+?),? (because|so that|since) ([^;:]+)\.$/.exec(text)
      return found ? `${capital(found[3] ?? '')} ${found[2]} ${found[1]}.` : null
    }),
  },
  {
    name: 'rate dropped',
    make: edit(
      swapWords([
        [/ per (?:hour|day|month|year|second|GPU-hour|GPU|minute|round)\b/, ''],
        [/(?<=\d[^.;,]{0,40}) (?<!within )(?:an hour|a day|a month|a year|a week)\b/, ''],
        [/ per (?:million|thousand)(?: \w+)? tokens\b/, ''],
        [/(?<=\d[^.;,]{0,12}) (?:hourly|daily|weekly|monthly|yearly)\b/, ''],
      ]),
    ),
  },
  {
    name: 'total as each',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /(?<![\w.$-])\d[\d,.]* (?:million |billion |trillion )?(?:[a-z]+ )?(?:GPUs|tokens|users|customers|miners|validators|subnets|providers|models|parameters|developers|chips|layers|regions|data centers|downloads)\b/g,
        pick,
        ([counted]) => `${counted} each`,
      ),
    ),
  },
  {
    name: 'surname changed',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /(?<=\b(?:founder|executive|chairman|head|CEO|by|named|scientist|author|president) )([A-Z][a-z]+) [A-Z][a-z]+\b/g,
        pick,
        ([, given]) => `${given} ${pick.of(['Moreau', 'Tanaka', 'Okafor', 'Lindgren'])}`,
      ),
    ),
  },
  {
    name: 'modifiers exchanged',
    make: edit(text => {
      const found = [...text.matchAll(new RegExp(`\\b(?:${MODIFIERS})\\b(?= [a-z])`, 'g'))]
      const first = found[0]
      const second = found.find(one => one[0] !== first?.[0])
      if (!first || !second || /^ (?:and|or) $/.test(text.slice(first.index + first[0].length, second.index)))
        return null
      const between = text.slice(first.index + first[0].length, second.index)
      return `${text.slice(0, first.index)}${second[0]}${between}${first[0]}${text.slice(second.index + second[0].length)}`
    }),
  },
  {
    // What is said of no protocol fee is not said of no fee.
    name: 'limit on a denial dropped',
    make: edit(text => {
      const next = text.replace(
        /\b(no|any|every|all) ((?!more|longer|part|further|other|such|three|four|one|of|the|in|an?|its|way)[a-z-]{3,}) (?=(?!of|is|are|in|to|for|and|or|with|from|that|on|by|at|as|when|if|who|which|than|be|can|may|has|have|was|were|do|does)[a-z-]{3,}\b)/,
        '$1 ',
      )
      return next === text ? null : next
    }),
  },
]

function joinSiblings(sample: Sample, all: readonly Sample[], pick: Picker): Case | null {
  const name = ownName(sample)
  const other = pick.of(
    all.filter(
      one => one.layer === sample.layer && one.entryName !== sample.entryName && ownName(one) !== null,
    ),
  )
  const otherName = other && ownName(other)
  if (
    !name ||
    !other ||
    !otherName ||
    !/^ (?:is|was|has|uses|runs|sells|lists|raised|added|offers|takes|accepts)\b/.test(
      sample.text.slice(name.length),
    )
  )
    return null
  return {
    sentence: `${name} and ${otherName}${bare(sample.text.slice(name.length))}.`,
    claims: [cite(sample), cite(other)],
  }
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
