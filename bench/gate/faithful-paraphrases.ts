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

const NAME = '[A-Z][\\w.-]*(?: [A-Z0-9][\\w.-]*)*'

/** Ways in which an honest writer retells a claim. */
export const faithfulParaphrases: readonly Kind[] = [
  { name: 'clause moved', make: edit((text, _pick, sample) => moveClause(text, sample)) },
  {
    name: 'as of moved',
    make: edit((text, _pick, sample) => {
      const start = /^As of ([^,]+), (.*)\.$/.exec(text)
      if (start) return `${upperFirst(start[2] ?? '')} as of ${start[1]}.`
      const end = /^(.*),? as of ([^,]+)\.$/.exec(text)
      return end ? `As of ${end[2]}, ${lowerFirst(end[1] ?? '', sample)}.` : null
    }),
  },
  {
    name: 'apposition',
    make: edit(text => {
      const found = new RegExp(`^(${NAME}) is (an? [^,;:]+?) that (\\w+s [^,;:]+)\\.$`).exec(text)
      return found && !/ and (?:is|was)\b/.test(found[3] ?? '')
        ? `${found[1]}, ${found[2]}, ${found[3]}.`
        : null
    }),
  },
  {
    name: 'nominalisation',
    make: edit(text => {
      const found = new RegExp(
        `^(${NAME}) was (founded|launched|released|introduced) (in|on) ((?:\\w+ )*20\\d\\d)\\b`,
      ).exec(text)
      const noun = {
        founded: 'founding',
        launched: 'launch',
        released: 'release',
        introduced: 'introduction',
      }[found?.[2] ?? '']
      return found && noun ? `The ${noun} of ${found[1]} was ${found[3]} ${found[4]}.` : null
    }),
  },
  {
    name: 'rounded with about',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /(?<!(?:about|around|over|under|than|to|least|above|roughly|below|nearly) \$?)(?<![\w.–-])(\$?)(\d+)\.(\d)(\d)(?= (?:million|billion|per|a |spot))(?! (?:to|and) )/g,
        pick,
        ([, sign, whole, first, second]) => {
          const rounded = Number(`${whole}.${first}${second}`).toFixed(1)
          const isClose = Math.abs(Number(rounded) / Number(`${whole}.${first}${second}`) - 1) < 0.02
          return isClose && second !== '0' ? `about ${sign}${rounded}` : null
        },
      ),
    ),
  },
  {
    name: 'support verb',
    make: edit(
      swapWords([
        [/\boffers (?=an? |two|three|four|five|\d)/, 'has '],
        [/\bprovides (?=an? )/, 'offers '],
        [/\bhas (?=an? (?!been))/, 'comes with '],
        [/\bincludes (?=an? )/, 'has '],
        [/\buses (?=an? |the )/, 'makes use of '],
        [/\bneed not\b/, 'does not need to'],
        [/\bcarries\b/, 'has'],
        [/\bgives (?=an? )/, 'provides '],
        [/\bholds (?=an? )/, 'has '],
      ]),
    ),
  },
  {
    name: 'function words',
    make: edit(
      swapWords([
        [/, and (?=\w+s )/, ' and also '],
        [/\bwhile\b/, 'whereas'],
        [/\bsuch as\b/, 'including'],
        [/\bincluding\b/, 'such as'],
        [
          /(?<!reported |able |unsafe |contest |free |used )\bto (?=(?:cut|reduce|let|pay|compare) )/,
          'in order to ',
        ],
        [/\b, but\b/, ', although'],
        [/\bthrough\b(?! [A-Z0-9])/, 'via'],
        [/\bbecause\b/, 'since'],
        [/\btogether with\b/, 'along with'],
        [/\busing\b/, 'with'],
        [/\bis also\b/, 'is'],
      ]),
    ),
  },
  {
    name: 'bound in other words',
    make: edit(
      swapWords([
        [/\bmore than (?=[\d$])/, 'over '],
        [/\bover (?=[\d$])/, 'more than '],
        [/\babove (?=[\d$])/, 'over '],
        [/\bat least (?=[\d$])/, 'no fewer than '],
        [/\babout (?=[\d$])/, 'roughly '],
        [/\baround (?=[\d$])/, 'approximately '],
        [/\bunder (?=[\d$])/, 'less than '],
        [/\bless than (?=[\d$])/, 'under '],
        [/\bup to (?=[\d$])/, 'at most '],
      ]),
    ),
  },
  {
    name: 'rate in other words',
    make: edit(
      swapWords([
        [/\bper hour\b/, 'an hour'],
        [/\ban hour\b/, 'per hour'],
        [/\ba day\b/, 'per day'],
        [/\bper month\b/, 'a month'],
        [/\bper day\b/, 'daily'],
        [/\bper million tokens\b/, 'for a million tokens'],
        [/\bby the minute\b/, 'per minute'],
      ]),
    ),
  },
  {
    name: 'modal in other words',
    make: edit(
      swapWords([
        [/\bcan (?=\w+ )(?!not|only|be )/, 'is able to '],
        [/\bmust\b/, 'has to'],
        [/\bneeds to\b/, 'has to'],
        [/\bneeds (?=an? |at )/, 'requires '],
        [/\bcannot\b/, 'is unable to'],
        [/\bdoes not\b/, "doesn't"],
        [/\bplans to\b/, 'intends to'],
      ]),
    ),
  },
  {
    name: 'pronoun resolved',
    make: edit((text, _pick, sample) => {
      const name = ownName(sample)
      if (!name || new RegExp(NAME).test(text.slice(name.length).replace(/ its .*/, ''))) return null
      return text.includes(' its ') ? text.replace(' its ', ` ${name}'s `) : null
    }),
  },
  {
    name: 'split with pronoun',
    make: edit((text, _pick, sample) => {
      const name = ownName(sample)
      const found =
        /^([^,;:]+?),? and ((?:is|was|has|uses|makes|runs|publishes|pays|places|offers|provides|gives|takes|holds) [^;:]+)\.$/.exec(
          text,
        )
      return name && found && !/\b(?:both|between|either)\b/.test(text) && text.startsWith(`${name} `)
        ? `${found[1]}. It ${found[2]}.`
        : null
    }),
  },
  { name: 'merged on one entry', make: merge },
  {
    name: 'bullet',
    make: edit((text, _pick, sample) => {
      const name = ownName(sample)
      return name && /^ (?:\w+s|was|is|has) /.test(text.slice(name.length))
        ? `${name}:${text.slice(name.length)}`
        : null
    }),
  },
  {
    name: 'abbreviation spelled out',
    make: edit(
      swapWords([
        [/\bin the US\b/, 'in the United States'],
        [/\bthe UAE\b/, 'the United Arab Emirates'],
        [/\bAI (?=company|model|agents|compute)/, 'artificial intelligence '],
        [/\bLLMs\b/, 'large language models'],
        [/\bGPUs\b/, 'graphics processing units'],
        [/\bCPUs\b/, 'central processing units'],
      ]),
    ),
  },
  {
    name: 'relative clause',
    make: edit((text, _pick, sample) => {
      const name = ownName(sample)
      const found = new RegExp(
        `^(${NAME}) (is|was) ([^,;:]+?) and ((?:is|was|has|uses|makes|runs|offers|gives|takes) [^,;:]+)\\.$`,
      ).exec(text)
      return name && found?.[1] === name ? `${name}, which ${found[2]} ${found[3]}, ${found[4]}.` : null
    }),
  },
  {
    name: 'source moved',
    make: edit((text, _pick, sample) => {
      const end = /^([^;]+), (according to [^,;]+)\.$/.exec(text)
      if (end) return `${upperFirst(end[2] ?? '')}, ${lowerFirst(end[1] ?? '', sample)}.`
      const start = /^(According to [^,;]+), ([^;]+)\.$/.exec(text)
      return start ? `${upperFirst(start[2] ?? '')}, ${(start[1] ?? '').replace('A', 'a')}.` : null
    }),
  },
  {
    name: 'speech in the present',
    make: edit(
      swapWords([
        [/\bsaid\b(?! to)/, 'says'],
        [/\bsays\b/, 'said'],
        [/\bwarned\b/, 'warns'],
        [/\bwarns\b/, 'warned'],
        [/\breports\b/, 'reported'],
        [/\bdescribes\b/, 'described'],
      ]),
    ),
  },
  {
    name: 'compound to of',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /\b(the|an?) ([a-z]{4,}) (price|fee|cost|size|limit|supply|rate|owner|authors)\b(?! of)/g,
        pick,
        ([, , first, head]) => `the ${head} of the ${first}`,
      ),
    ),
  },
  {
    name: 'common synonym',
    make: edit(
      swapWords([
        [/\bcompany\b/, 'business'],
        [/\bcustomers\b/, 'clients'],
        [/\blets\b/, 'enables'],
        [/\bpays\b/, 'compensates'],
        [/\bprices\b/, 'rates'],
        [/\bbuys\b/, 'purchases'],
        [/\bneeds\b/, 'requires'],
        [/\bstores\b/, 'saves'],
        [/\bchooses\b/, 'picks'],
        [/\bchecks\b/, 'verifies'],
        [/\bpublished\b/, 'released'],
        [/\bhosts\b/, 'houses'],
        [/\bjoined\b/, 'entered'],
        [/\bremoved\b/, 'deleted'],
        [/\bearlier\b/, 'previously'],
        [/\bentire\b/, 'whole'],
        [/\blarge\b(?! language)/, 'big'],
        [/\bfast\b/, 'quick'],
        [/\bmostly\b/, 'mainly'],
      ]),
    ),
  },
]

function moveClause(text: string, sample: Sample): string | null {
  const whole =
    /^([^,;:]+(?<!\bonly|\band)),? (if|unless|when|while|because|after|before|until) ([^,;:]+)\.$/.exec(text)
  if (whole && !/^(?:the|\d|[A-Z]\w+ 20)/.test(whole[3] ?? '')) {
    return `${upperFirst(whole[2] ?? '')} ${whole[3]}, ${lowerFirst(whole[1] ?? '', sample)}.`
  }
  const front = /^(If|Unless|When|While|Because|After|Before|Until) ([^,;:]+), ([^,;:]+)\.$/.exec(text)
  return front ? `${upperFirst(front[3] ?? '')} ${(front[1] ?? '').toLowerCase()} ${front[2]}.` : null
}

function merge(sample: Sample, all: readonly Sample[], pick: Picker): Case | null {
  const name = ownName(sample)
  const other = pick.of(
    all.filter(
      one =>
        one.entryName === sample.entryName &&
        one.id !== sample.id &&
        name !== null &&
        one.text.startsWith(`${name} `) &&
        /^(?:is|was|has|uses|runs|takes|sells|holds) /.test(one.text.slice(name.length + 1)),
    ),
  )
  const found = new RegExp(`^(${NAME}) is (an? [^,;:.]+)\\.$`).exec(sample.text)
  if (!name || !other || found?.[1] !== name) return null
  return {
    sentence: `${name} is ${found[2]} and ${bare(other.text.slice(name.length + 1))}.`,
    claims: [cite(sample), cite(other)],
  }
}

function upperFirst(text: string): string {
  return /^[\p{Ll}]+\p{Lu}|^(?:io\.net|llama\.cpp)/u.test(text)
    ? text
    : text.charAt(0).toUpperCase() + text.slice(1)
}
