import { edit, type Kind, type Picker, replaceOne, swapWords } from '../cases.ts'
import { exchange } from '../patterns.ts'

const NUMBER = /(?<![\w.$-])\$?\d[\d,]*(?:\.\d+)?(?![\w.]|-\w)/g

/** Numbers, units, bounds and ranges that the claim does not hold. */
export const falseNumbers: readonly Kind[] = [
  { name: 'number', make: edit((text, pick) => replaceOne(text, NUMBER, pick, changeNumber(pick))) },
  {
    name: 'magnitude',
    make: edit((text, pick) =>
      replaceOne(text, /\b(?:million|billion|trillion|thousand)\b/g, pick, ([word]) =>
        pick.of(['million', 'billion', 'trillion', 'thousand'].filter(one => one !== word)),
      ),
    ),
  },
  {
    name: 'unit',
    make: edit(
      swapWords([
        [/\bmegawatts?\b/, 'kilowatts'],
        [/\bgigawatts?\b/, 'megawatts'],
        [/\bGB\b/, 'MB'],
        [/\bper hour\b/, 'per day'],
        [/\bhours?\b/, 'minutes'],
        [/\bdays?\b/, 'weeks'],
        [/\byears?\b/, 'months'],
        [/\bpercent\b|%/, ' points'],
        [/\bmillion tokens\b/, 'million requests'],
        [/\bGPU-hour\b/, 'GPU-minute'],
        [/\bexaflops\b/, 'petaflops'],
        [/(?<=-)megawatt\b/, 'gigawatt'],
      ]),
    ),
  },
  {
    name: 'currency',
    make: edit((text, pick) =>
      replaceOne(text, /[$€]/g, pick, ([sign]) => (sign === '$' ? pick.of(['€', '£']) : '$')),
    ),
  },
  { name: 'number exchange', make: edit(text => exchange(text, NUMBER)) },
  {
    name: 'storage or power scale',
    make: edit(
      swapWords([
        [/(?<=\d ?)GB\b/, 'TB'],
        [/(?<=\d ?)TB\b/, 'GB'],
        [/(?<=\d ?)GiB\b/, 'MiB'],
        [/\bkilowatt/, 'megawatt'],
        [/\bmegawatt/, 'gigawatt'],
        [/\bgigawatt/, 'megawatt'],
        [/\bexaflops\b/, 'petaflops'],
      ]),
    ),
  },
  {
    name: 'rate changed',
    make: edit(
      swapWords([
        [/\b(?:per|an) hour\b/, 'per minute'],
        [/\b(?:per|a) month\b/, 'per year'],
        [/\b(?:per|a) day\b/, 'per week'],
        [/\b(?:per|a) year\b/, 'per month'],
        [/\bper million\b/, 'per thousand'],
        [/\bweekly\b/, 'monthly'],
        [/\bby the minute\b/, 'by the hour'],
        [/\bper GPU\b/, 'per node'],
      ]),
    ),
  },
  {
    name: 'most to least',
    make: edit(
      swapWords([
        [/\bup to (?=[\d$])/i, 'at least '],
        [/\b(?:over|more than|above) (?=[\d$])/i, 'up to '],
        [/\bat least (?=[\w$])/i, 'up to '],
        [/\b(?:under|less than|below) (?=[\d$])/i, 'over '],
      ]),
    ),
  },
  {
    name: 'range widened',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /(\$?\d[\d.,]*)( to |–| and )(\$?)(\d+(?:\.\d+)?)(?= (?:per|billion|million|bits|[A-Z]))/g,
        pick,
        ([, low, joint, sign, high]) => `${low}${joint}${sign}${Number(high) * 2}`,
      ),
    ),
  },
  {
    name: 'ordinal changed',
    make: edit(
      swapWords([
        [/\b[Ff]irst (?!quarter|half)/, 'third '],
        [/\bsecond (?!quarter|half|-)/, 'fourth '],
        [/\bthird\b/, 'fifth'],
        [/\blargest\b/, 'second-largest'],
        [/\blast\b/, 'first'],
      ]),
    ),
  },
  { name: 'percentage points', make: edit(text => swapOnce(text, /(\d)%/, '$1 percentage points')) },
  {
    name: 'double edit',
    make: edit((text, pick) => {
      const first = replaceOne(text, /(?<![\w.$-])\d{2,}(?![\w.-])/g, pick, ([number]) =>
        String(Number(number) + 7),
      )
      return first === null
        ? null
        : swapOnce(first, /\b(?:is|was|are|were)\b/, match => `${match} reportedly`)
    }),
  },
  {
    name: 'version raised',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /\b(v?\d+)\.(\d+)(?=\.\d|[ ,.]|$)(?! (?:million|billion|trillion|giga|bits))/g,
        pick,
        ([, major, minor]) => `${major}.${Number(minor) + 1}`,
      ),
    ),
  },
  {
    name: 'variant changed',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /\b[A-Z][A-Za-z]*-?\d+(?:\.\d+)?[A-Z]?\b|(?<=\b[A-Z][a-z]+ )\d(?:\.\d)?\b/g,
        pick,
        ([name]) => name.replace(/\d/, digit => String((Number(digit) % 9) + 1)),
      ),
    ),
  },
  {
    name: 'multiple changed',
    make: edit(
      swapWords([
        [/\bdouble\b/, 'triple'],
        [/\btwice\b/, 'three times'],
        [/\bhalf\b/, 'a third'],
        [/\btwo-thirds\b/, 'three-quarters'],
        [/(\d) times\b/, '$1 percent'],
        [/\bboth\b/, 'neither'],
      ]),
    ),
  },
  {
    name: 'approximate to exact',
    make: edit(swapWords([[/\b(?:about|around|roughly|approximately|nearly|almost) (?=[\d$])/, 'exactly ']])),
  },
  {
    name: 'bound dropped',
    make: edit(
      swapWords([[/\b(?:up to|at least|at most|over|more than|above|under|less than) (?=[\d$])/i, '']]),
    ),
  },
  {
    name: 'bound turned',
    make: edit(
      swapWords([
        [/\bup to (?=[\d$])/, 'at least '],
        [/\bat least (?=[\w$])/, 'at most '],
        [/\bover (?=[\d$])/, 'under '],
        [/\bmore than (?=[\d$])/, 'less than '],
        [/\bless than (?=[\d$])/, 'more than '],
        [/\babove (?=[\d$])/, 'below '],
      ]),
    ),
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
    name: 'one end of a range',
    make: edit(
      swapWords([
        [/(\$?)(\d[\d.,]*)(?: to |–)\$?(\d[\d.,]*)(?= (?:per|billion|million|bits|[a-z]))/, '$1$3'],
        [/\bbetween (\$?\d[\d.,]*) and (\$?\d[\d.,]*)/, 'above $2'],
        [/\bfrom (\$?\d[\d.,]*[^.;,]{0,20}?) to (\$?\d[\d.,]*)/, 'from $2 to $1'],
        [/(\$\d[\d.,]*)(?: to |–)(?=\$?\d)/, '$1 below '],
        [/(\d[\d.,]*)(?: to |–)(?:more than |about )?(?=\d)/, ''],
      ]),
    ),
  },
  {
    name: 'rate dropped',
    make: edit(
      swapWords([
        // Without a number nothing false is left: "billed per minute" is billed.
        [/(?<=\d[^.;]{0,60}) per (?:hour|day|month|year|second|GPU-hour|GPU|minute|round)\b/, ''],
        [
          /(?<=\d[^.;,]{0,40}) (?<!(?:within|for|of|than|in|after|over|about|once) )(?:an hour|a day|a month|a year|a week)\b/,
          '',
        ],
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
]

function changeNumber(pick: Picker) {
  return ([text]: RegExpMatchArray): string | null => {
    if (/^20[12]\d$/.test(text ?? '')) return null
    const plain = Number((text ?? '').replace(/[$,]/g, ''))
    const factor = pick.of([2, 3, 0.5, 10, 1.1]) ?? 2
    const next = Number.isInteger(plain)
      ? Math.max(1, Math.round(plain * factor))
      : Number((plain * factor).toFixed(2))
    const changed = next === plain ? next + 1 : next
    return (text ?? '').startsWith('$') ? `$${changed}` : changed.toLocaleString('en-US')
  }
}

function swapOnce(
  text: string,
  pattern: RegExp,
  replacement: string | ((match: string) => string),
): string | null {
  if (!pattern.test(text)) return null
  return typeof replacement === 'string'
    ? text.replace(pattern, replacement)
    : text.replace(pattern, replacement)
}
