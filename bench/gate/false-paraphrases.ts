import { edit, insertBeforeEnd, type Kind, ownName, replaceOne, swapWords } from './cases.ts'

const NAME = '[A-Z][\\w.-]*(?: [A-Z0-9][\\w.-]*)*'
const VERB =
  /\b(?:is|are|was|were|has|runs|uses|offers|lists|sells|needs|costs|charges|accepts|supports|holds|gives|takes|ships|carries|published|released|launched|raised|announced|added)\b/g

/** Errors that a language model makes when it retells a claim in its own words. */
export const falseParaphrases: readonly Kind[] = [
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
    name: 'part of year shifted',
    make: edit(
      swapWords([
        [/\bfirst quarter\b/, 'second quarter'],
        [/\bsecond quarter\b/, 'third quarter'],
        [/\bmid-(?=20)/, 'late '],
        [/\bearly (?=20)/, 'late '],
        [/\blate (?=20)/, 'early '],
        [/\bautumn\b/, 'spring'],
      ]),
    ),
  },
  {
    name: 'planned as done',
    make: edit(
      swapWords([
        [/\bplans to (\w+)\b/, 'has begun to $1'],
        [/\bplans (?=a|an|the|\d)/, 'built '],
        [/\bwill (lease|take|open|use|build|sell)\b/, 'has $1d'],
        [/\bis due (?:in|by)\b/, 'opened in'],
        [/\bexpected by\b/, 'delivered by'],
        [/\bplanned (?=[\w-]+ campus|around|for)/, ''],
        [/\bagreed to buy\b/, 'bought'],
        [/\bis building\b/, 'has completed'],
        [/\bplanning\b/, 'having spent'],
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
    name: 'some to most',
    make: edit(
      swapWords([
        [/\b[Ss]ome\b/, 'most'],
        [/\bmany\b/, 'most'],
        [/\bseveral\b/, 'most'],
        [/\bone of (?:the|its)\b/, 'most of the'],
        [/\bsometimes\b/, 'usually'],
        [/\ba few\b/, 'many'],
      ]),
    ),
  },
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
    name: 'passive turned',
    make: edit(text => {
      const found = new RegExp(
        `^(${NAME}) (was|is|were|are) (\\w+ed|bought|built|made|led|run|sold) by (${NAME})`,
      ).exec(text)
      if (!found) return null
      return `${found[4]} ${found[2]} ${found[3]} by ${found[1]}${text.slice(found[0].length)}`
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
    name: 'negated quantifier',
    make: edit(
      swapWords([
        [/\b[Aa]ll (?=\w)/, 'not all '],
        [/\b[Oo]nly (?=\w)/, 'not only '],
        [/\beach (?=\w)/, 'not every '],
        [/\bevery (?=\w)/, 'not every '],
        [/\bno (?=\w)/, 'some '],
      ]),
    ),
  },
  {
    name: 'unconditional',
    make: edit(
      swapWords([
        [/,? (?:only )?when [^,.;]+(?=[,.;])/, ''],
        [/,? only (?:after|for|with|through) [^,.;]+(?=[,.;])/, ''],
        [/,? provided [^,.;]+(?=[,.;])/, ''],
        [/,? subject to [^,.;]+(?=[,.;])/, ''],
        [/^If [^,]+, /, ''],
        [/^Unless [^,]+, /, ''],
      ]),
    ),
  },
  {
    name: 'compared the other way',
    make: edit(text => {
      const found = new RegExp(`^(${NAME})('s)? (.* than )(${NAME})`).exec(text)
      return found && found[1] !== found[4] && !/than \d/.test(found[0])
        ? `${found[4]}${found[2] ?? ''} ${found[3]}${found[1]}${text.slice(found[0].length)}`
        : null
    }),
  },
  {
    name: 'list cut to one with only',
    make: edit(text => {
      const found = /(?<= )([A-Z][\w.-]*), [A-Z][\w.-]*(?:, [A-Z][\w.-]*)*,? and [A-Z][\w.-]*(?=[ .,;])/.exec(
        text,
      )
      return found
        ? `${text.slice(0, found.index)}only ${found[1]}${text.slice(found.index + found[0].length)}`
        : null
    }),
  },
  {
    name: 'every one of a plural',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /\b(?:providers|miners|validators|users|customers|clients|tenants|developers|models|tokens|buyers|suppliers|startups|researchers|weights|GPUs|releases|instances)\b(?! of)/g,
        pick,
        ([noun]) => `${pick.of(['all', 'all of the', 'every one of the'])} ${noun}`,
      ),
    ),
  },
  {
    name: 'certainty lowered',
    make: edit(
      swapWords([
        [/\bis (?=a|an|the)\b/, 'may be '],
        [/\b(?:uses|runs|lists|sells|accepts|offers|takes)\b/, 'might have'],
        [/\bwas (?=\w+ed)/, 'was possibly '],
        [/\breleased\b/, 'probably released'],
        [/\blaunched\b/, 'may have launched'],
      ]),
    ),
  },
  {
    name: 'parent and part exchanged',
    make: edit(text => {
      const found = new RegExp(`^(${NAME})'s (${NAME}) (unit|subsidiary|arm|division|lab|team)\\b`).exec(text)
      if (found) return `${found[2]}'s ${found[1]} ${found[3]}${text.slice(found[0].length)}`
      const of = new RegExp(
        `^(${NAME}) (is|was) (an? .{0,30}(?:unit|subsidiary|part|brand|product|project)) of (${NAME})`,
      ).exec(text)
      return of ? `${of[4]} ${of[2]} ${of[3]} of ${of[1]}${text.slice(of[0].length)}` : null
    }),
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
    name: 'place changed',
    make: edit(
      swapWords([
        [/\bAbu Dhabi\b/, 'Dubai'],
        [/\bSaudi Arabia\b/, 'Qatar'],
        [/\bTexas\b/, 'Ohio'],
        [/\bSpain\b/, 'Portugal'],
        [/\bNorway\b/, 'Finland'],
        [/\bin the US\b/, 'in Canada'],
        [/\bNew York\b/, 'New Jersey'],
        [/\bHouston\b/, 'Dallas'],
        [/\bIndia\b/, 'Indonesia'],
        [/\bBerkeley\b/, 'Davis'],
      ]),
    ),
  },
  {
    name: 'prefix lost',
    make: edit(
      swapWords([
        [/\bnon-(?=\w)/, ''],
        [/\bformer(?:ly)? /, ''],
        [/\bself-(?=hosted|reported)/, ''],
        [/\bun(?=dated|official|supported|limited)/, ''],
        [/\bin(?=active|complete)\b/, ''],
      ]),
    ),
  },
  {
    name: 'purpose invented',
    make: edit((text, pick) =>
      insertBeforeEnd(
        text,
        pick.of([
          ' in order to cut costs',
          ', so that developers save money',
          ' to comply with regulation',
          ', aiming to attract enterprises',
        ]) ?? '',
      ),
    ),
  },
  {
    name: 'praise inserted',
    make: edit((text, pick) =>
      replaceOne(
        text,
        VERB,
        pick,
        ([verb]) => `${pick.of(['successfully', 'reliably', 'widely', 'famously'])} ${verb}`,
      ),
    ),
  },
  {
    name: 'free of charge',
    make: edit((text, pick) =>
      insertBeforeEnd(text, pick.of([' for free', ' at no cost', ' at a discount']) ?? ''),
    ),
  },
  {
    name: 'companion added',
    make: edit((text, pick, sample, all) => {
      const name = ownName(sample)
      const other = pick.of(
        all.filter(one => one.layer === sample.layer && one.entryName !== sample.entryName),
      )
      if (
        !name ||
        !other ||
        !/^ (?:is|was|has|uses|runs|sells|lists|raised|added|offers)\b/.test(text.slice(name.length))
      )
        return null
      return `${name} and ${other.entryName.replace(/ \(.*\)/, '')}${text.slice(name.length)}`
    }),
  },
  {
    name: 'beginning as end',
    make: edit(
      swapWords([
        [/\b(?:began|started|launched)\b/, 'ended'],
        [/\bended\b/, 'began'],
        [/\bfounded\b/, 'dissolved'],
        [/\bstart(?:s|ing)?\b/, 'stop'],
        [/\bopened\b/, 'closed'],
        [/\bintroduced\b/, 'retired'],
        [/\bstopped\b/, 'started'],
        [/\bjoined\b/, 'left'],
      ]),
    ),
  },
  {
    name: 'true then false',
    make: edit((text, pick, sample) => {
      const tail = pick.of([
        'It is the largest of its kind.',
        'It was later withdrawn.',
        'It costs nothing.',
        'Its users doubled.',
      ])
      return ownName(sample) ? `${text} ${tail}` : null
    }),
  },
  {
    name: 'not yet and no longer',
    make: edit(
      swapWords([
        [/\bnot yet\b/, 'no longer'],
        [/\bno longer\b/, 'not yet'],
        [/\bstill\b/, 'no longer'],
        [/\bnow\b/, 'no longer'],
        [/\bcurrent\b/, 'former'],
        [/\bcurrently\b/, 'formerly'],
      ]),
    ),
  },
]

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
