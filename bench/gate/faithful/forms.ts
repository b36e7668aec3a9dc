import { bare, cite, edit, type Kind, ownName, replaceOne, swapWords } from '../cases.ts'
import { MONTHS } from '../patterns.ts'

const DAY = new RegExp(`\\b(\\d{1,2}) (${MONTHS}) (20\\d\\d)\\b`, 'g')
const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** The same numbers, dates and words in other forms. */
export const faithfulForms: readonly Kind[] = [
  { name: 'identity', make: sample => ({ sentence: sample.text, claims: [cite(sample)] }) },
  { name: 'case and stop', make: edit(text => bare(text)) },
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
        ([word]) =>
          /\d/.test(word) ? (NUMBER_WORDS[Number(word)] ?? null) : String(NUMBER_WORDS.indexOf(word)),
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
    name: 'round thousand in words',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /(?<![\w.,$–-])([1-9]\d{0,2}),000(?! ?(?:,|–|-|\d|to \d))(?= [a-z])/g,
        pick,
        ([, count]) =>
          pick.of([`${NUMBER_WORDS[Number(count)] ?? count} thousand`, `${count} thousand`, `${count}k`]),
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
]

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
