import {
  bare,
  cite,
  edit,
  type Kind,
  lowerFirst,
  ownName,
  type Picker,
  replaceOne,
  type Sample,
  swapWords,
} from './cases.ts'

const NAME = '[A-Z][\\w.-]*(?: [A-Z0-9][\\w.-]*)*'
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const DAY = new RegExp(`\\b(\\d{1,2}) (${MONTHS}) (20\\d\\d)\\b`, 'g')
const DATE = `(?:in|on) (?:\\d{1,2} )?(?:(?:${MONTHS}) )?20\\d\\d`
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
/** Third person to participle, for the verbs that claims like. */
const PARTICIPLES: Record<string, string> = {
  uses: 'used',
  lists: 'listed',
  sells: 'sold',
  offers: 'offered',
  charges: 'charged',
  accepts: 'accepted',
  supports: 'supported',
  gives: 'given',
  takes: 'taken',
  publishes: 'published',
  hosts: 'hosted',
  serves: 'served',
  releases: 'released',
  holds: 'held',
  includes: 'included',
  provides: 'provided',
  rents: 'rented',
  stores: 'stored',
  trains: 'trained',
  makes: 'made',
}
const FINITES: Record<string, string> = {
  founded: 'founded',
  started: 'started',
  created: 'created',
  developed: 'developed',
  built: 'built',
  made: 'makes',
  hosted: 'hosts',
  maintained: 'maintains',
  released: 'released',
  written: 'wrote',
  acquired: 'acquired',
  owned: 'owns',
  trained: 'trained',
}

/** Ways of saying the same that move whole phrases, as people do when they retell a sentence. */
export const faithfulRewrites: readonly Kind[] = [
  {
    name: 'speaker at the end',
    make: edit(text => {
      const found = new RegExp(
        `^(${NAME}(?:'s [a-z' ]+?)?) (says|said|warns|warned)( (?:in|on) (?:\\d+ )?(?:\\w+ )?20\\d\\d)? (?:that )?((?:the|its|it|[a-z]+s?|[A-Z]\\w+) [^;:]+)\\.$`,
      ).exec(text)
      if (!found || /^(?:it|its|it's|that)\b/i.test(found[4] ?? '') || / (?:it|its) /.test(found[4] ?? ''))
        return null
      return `${capital(found[4] ?? '')}, ${found[1]} ${found[2]}${found[3] ?? ''}.`
    }),
  },
  {
    name: 'object first',
    make: edit(text => {
      const found = new RegExp(
        `^(${NAME}(?:'s [a-z]+)?) (${Object.keys(PARTICIPLES).join('|')}) ((?:an? |the )?(?:[\\w-]+ ){0,2}[\\w-]+)((?: (?:in|on|under|at|with|through|for) [^,;:]+)?)\\.$`,
      ).exec(text)
      if (
        !found ||
        /\b(?:and|or|that|which|who|its|their|only|less|more|no)\b/.test(`${found[3]}${found[4]}`)
      )
        return null
      const isPlural = /s$/.test(found[3] ?? '') && !/^(?:an?|one) /.test(found[3] ?? '')
      return `${capital(found[3] ?? '')} ${isPlural ? 'are' : 'is'} ${PARTICIPLES[found[2] ?? '']} by ${found[1]}${found[4]}.`
    }),
  },
  {
    name: 'maker first',
    make: edit(text => {
      const found = new RegExp(
        `^([\\w.]+(?: [A-Z0-9][\\w.-]*)*) (?:is|was) (${Object.keys(FINITES).join('|')}) by ((?:the )?${NAME})((?: (?:in|on|at) [^,;:]+)?)\\.$`,
      ).exec(text)
      return found ? `${capital(found[3] ?? '')} ${FINITES[found[2] ?? '']} ${found[1]}${found[4]}.` : null
    }),
  },
  {
    name: 'date fronted past a tail',
    make: edit((text, _pick, sample) => {
      const found = new RegExp(
        `^([^,;:]+?) (${DATE})((?: with| for| under| through| to| at|,| by)[^;:]*)\\.$`,
      ).exec(text)
      if (!found || /20\d\d/.test((found[1] ?? '') + (found[3] ?? ''))) return null
      return `${capital(found[2] ?? '')}, ${lowerFirst(found[1] ?? '', sample)}${found[3]}.`
    }),
  },
  {
    name: 'phrase fronted',
    make: edit((text, _pick, sample) => {
      const found =
        /^([^,;:]+?) ((?:through|under|with|for|without|at|during|since|after|before|inside|across) (?!about|more|up|least|most|over)[^,;:]{6,60})\.$/.exec(
          text,
        )
      if (
        !found ||
        !ownName(sample) ||
        / (?:and|or|than|that|which|only|through|under|with|without) /.test(
          ` ${found[1]} ${found[2]} `.replace(` ${(found[2] ?? '').split(' ')[0]} `, ' '),
        )
      )
        return null
      return `${capital(found[2] ?? '')}, ${lowerFirst(found[1] ?? '', sample)}.`
    }),
  },
  {
    name: 'which of another claim',
    make: (sample, all, pick) => {
      const name = ownName(sample)
      const other = samePlain(sample, all, pick)
      if (
        !name ||
        !other ||
        !/^ (?:is|was|has|uses|runs|takes|sells|offers|lists)\b/.test(sample.text.slice(name.length))
      )
        return null
      const rest = bare(other.text.slice((ownName(other) ?? '').length + 1))
      if (/[,;:]/.test(rest)) return null
      return {
        sentence: `${name}, which ${rest},${bare(sample.text.slice(name.length))}.`,
        claims: [cite(sample), cite(other)],
      }
    },
  },
  {
    name: 'its in a second sentence',
    make: (sample, all, pick) => {
      const name = ownName(sample)
      const other = pick.of(
        all.filter(
          one =>
            one.entryName === sample.entryName &&
            one.id !== sample.id &&
            /^[^']+'s [a-z]/.test(one.text) &&
            name !== null &&
            one.text.startsWith(`${name}'s `),
        ),
      )
      if (!name || !other) return null
      return {
        sentence: `${sample.text} Its ${other.text.slice(name.length + 3)}`,
        claims: [cite(sample), cite(other)],
      }
    },
  },
  {
    name: 'round thousand in words',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /(?<![\w.,$–-])([1-9]\d{0,2}),000(?! ?(?:,|–|-|\d|to \d))(?= [a-z])/g,
        pick,
        ([, count]) =>
          pick.of([`${NUMBERS[Number(count)] ?? count} thousand`, `${count} thousand`, `${count}k`]),
      ),
    ),
  },
  {
    name: 'date with an ordinal',
    make: edit((text, pick) =>
      replaceOne(text, DAY, pick, ([, day, month, year]) =>
        pick.of([
          `${month} ${ordinal(Number(day))}, ${year}`,
          `the ${ordinal(Number(day))} of ${month} ${year}`,
          `${day} ${month?.slice(0, 3)}. ${year}`,
        ]),
      ),
    ),
  },
  {
    name: 'quarter in short',
    make: edit(
      swapWords([
        [/\bthe first quarter of (20\d\d)/, 'Q1 $1'],
        [/\bthe second quarter of (20\d\d)/, 'Q2 $1'],
        [/\bthe third quarter of (20\d\d)/, 'Q3 $1'],
        [/\bfirst-quarter (20\d\d)/, 'Q1 $1'],
        [/\bmid-(20\d\d)/, 'the middle of $1'],
        [/\b(?<!the )(early|late) (20\d\d)/, '$1 in $2'],
      ]),
    ),
  },
  {
    name: 'apposition before the name',
    make: edit((text, _pick, sample) => {
      const name = ownName(sample)
      const found = new RegExp(
        `^(${NAME}) is (?:an?|the) ([^,;:]+?),? and ((?:has|uses|runs|takes|sells|offers|lists|accepts) [^;:]+)\\.$`,
      ).exec(text)
      return name && found?.[1] === name
        ? `${name}, a ${found[2]}, ${found[3]}.`.replace(/, a (?=[aeiou])/, ', an ')
        : null
    }),
  },
  {
    name: 'said of a possessor',
    make: edit(text => {
      const found = new RegExp(
        `^(${NAME}(?:'s [\\w ]+?)?) has an? ((?:[a-z]+ )?(?:supply|context|limit|licence|price|fee|size|window|total|team|campus|cap|length)) of ([^,;:]+)\\.$`,
      ).exec(text)
      return found ? `The ${found[2]} of ${found[1]} is ${found[3]}.` : null
    }),
  },
  {
    name: 'everyday synonym',
    make: edit(
      swapWords([
        [/\badded\b/, 'introduced'],
        [/\bwritten in\b/, 'programmed in'],
        [/\bsupports\b/, 'works with'],
        [/\brents\b/, 'leases'],
        [/\bstarts\b/, 'begins'],
        [/\bmaintained by\b/, 'kept up by'],
        [/\bin (?=20\d\d)/, 'during '],
        [/\bseveral\b/, 'a number of'],
        [/\bbut\b/, 'yet'],
        [/\bevery\b/, 'each'],
        [/\btenants\b/, 'renters'],
        [/\bmay not\b/, 'must not'],
        [/\bcosts (?=\$)/, 'is priced at '],
        [/\bfree\b(?= (?:tier|plan|of))/, 'free'],
        [/\breached\b/, 'attained'],
        [/\bobtain\b/, 'acquire'],
        [/\bfinished\b/, 'completed'],
        [/\bsize\b/, 'dimension'],
        [/\bphones?\b/, 'telephone'],
        [/\bpart of\b/, 'a portion of'],
        [/\bmain\b/, 'principal'],
        [/\bwhole\b/, 'entire'],
        [/\bapproved\b/, 'authorised'],
        [/\bspeeds up\b/, 'accelerates'],
        [/\bgrow\b/, 'increase'],
        [/\brefuses\b/, 'declines'],
        [/\bhidden\b/, 'concealed'],
        [/\bquickly\b/, 'rapidly'],
        [/\bpermitted\b/, 'allowed'],
      ]),
    ),
  },
  {
    name: "the project's",
    make: edit((text, _pick, sample) => {
      const name = ownName(sample)
      return name && text.startsWith(`${name}'s `) && /^[a-z]/.test(text.slice(name.length + 3))
        ? `The project's ${text.slice(name.length + 3)}`
        : null
    }),
  },
  {
    name: 'cleft with a date',
    make: edit((text, _pick, sample) => {
      const found = new RegExp(`^([^,;:]+?) (${DATE})\\.$`).exec(text)
      if (
        !found ||
        /20\d\d/.test(found[1] ?? '') ||
        !/ (?:was|were|\w+ed|began|sold|bought|ran) /.test(` ${found[1]} `) ||
        / (?:that|which|who|is) /.test(found[1] ?? '')
      )
        return null
      return `It was ${found[2]} that ${lowerFirst(found[1] ?? '', sample)}.`
    }),
  },
  {
    name: 'closing remark dropped',
    make: edit(text => {
      const found =
        /^([^;:]{30,}?), (?:using|leaving|making|with|which|a|an|the|starting|written|released|called|published) [^,;:]+\.$/.exec(
          text,
        )
      return found && !/\b(?:not|only|according|as of|if|unless)\b/i.test(text) && !/,/.test(found[1] ?? '')
        ? `${found[1]}.`
        : null
    }),
  },
  {
    name: 'two edits at once',
    make: edit((text, _pick, sample) => {
      const found = new RegExp(`^([^,;:]+) (${DATE})\\.$`).exec(text)
      if (!found || /20\d\d| is /.test(found[1] ?? '')) return null
      const changed = (found[1] ?? '')
        .replace(/\blaunched\b/, 'introduced')
        .replace(/\bfounded\b/, 'established')
        .replace(/\bcompany\b/, 'firm')
        .replace(/\bbought\b/, 'acquired')
        .replace(/\bbegan\b/, 'started')
        .replace(/\bstarted\b/, 'begun')
        .replace(/\bpublished\b/, 'released')
      return changed === found[1] ? null : `${capital(found[2] ?? '')}, ${lowerFirst(changed, sample)}.`
    }),
  },
  {
    name: 'among others',
    make: edit(text => {
      const found =
        /\b(?:such as|including) ([A-Z][\w.]*(?: [A-Z]\w+)?), ([A-Z][\w.]*(?: [A-Z]\w+)?)(?:, [^,.;]+?)*(?:,? and|,? or) [^,.;]+\.$/.exec(
          text,
        )
      return found ? `${text.slice(0, found.index)}including ${found[1]} and ${found[2]}.` : null
    }),
  },
]

function samePlain(sample: Sample, all: readonly Sample[], pick: Picker): Sample | null {
  const name = ownName(sample)
  return pick.of(
    all.filter(
      one =>
        one.entryName === sample.entryName &&
        one.id !== sample.id &&
        name !== null &&
        one.text.startsWith(`${name} `) &&
        /^(?:is|was|has|uses|runs|takes|sells|holds|offers|lists) /.test(one.text.slice(name.length + 1)),
    ),
  )
}

function ordinal(day: number): string {
  const ending =
    day % 10 === 1 && day !== 11
      ? 'st'
      : day % 10 === 2 && day !== 12
        ? 'nd'
        : day % 10 === 3 && day !== 13
          ? 'rd'
          : 'th'
  return `${day}${ending}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
