import {
  type Case,
  cite,
  edit,
  editOf,
  insertBeforeEnd,
  type Kind,
  type Picker,
  replaceOne,
  type Sample,
  swapWords,
} from './cases.ts'

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const NUMBER = /(?<![\w.$-])\$?\d[\d,]*(?:\.\d+)?(?![\w.]|-\w)/g
const NAME =
  /(?<![.\w] )(?<=\s)(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][A-Za-z0-9]+(?:[- ][A-Z0-9][A-Za-z0-9.]*)*/g
const VERBS: [RegExp, string][] = [
  [/\bis\b/, 'is not'],
  [/\bare\b/, 'are not'],
  [/\bwas\b/, 'was not'],
  [/\bwere\b/, 'were not'],
  [/\bcan\b/, 'cannot'],
  [/\bhas\b(?! (?:a|an|the|been)\b)/, 'has not'],
]
const OPPOSITES: [string, string][] = [
  ['open', 'closed'],
  ['first', 'last'],
  ['more', 'less'],
  ['above', 'below'],
  ['before', 'after'],
  ['largest', 'smallest'],
  ['public', 'private'],
  ['start', 'stop'],
  ['started', 'stopped'],
  ['began', 'ended'],
  ['bought', 'sold'],
  ['sold', 'bought'],
  ['supports', 'rejects'],
  ['accepts', 'rejects'],
  ['dense', 'sparse'],
  ['input', 'output'],
  ['proprietary', 'open'],
  ['lowest', 'highest'],
  ['small', 'large'],
  ['raised', 'repaid'],
  ['gained', 'lost'],
  ['added', 'removed'],
  ['launched', 'closed'],
  ['supported', 'unsupported'],
  ['fewer', 'more'],
  ['faster', 'slower'],
  ['old', 'new'],
  ['new', 'old'],
  ['majority', 'minority'],
  ['minority', 'majority'],
  ['requires', 'forbids'],
  ['hosted', 'self-run'],
  ['on-demand', 'reserved'],
  ['off-chain', 'on-chain'],
  ['active', 'inactive'],
  ['joined', 'left'],
  ['left', 'joined'],
]
const firstVerb =
  /\b(is|are|was|were|has|runs|uses|offers|lists|sells|needs|costs|charges|accepts|supports|holds|gives|takes|ships|carries|published|released|launched|raised|announced|added)\b/

/** Edits that make a sentence say what its claim does not. */
export const falseKinds: readonly Kind[] = [
  { name: 'number', make: edit((text, pick) => replaceOne(text, NUMBER, pick, changeNumber(pick))) },
  {
    name: 'year',
    make: edit((text, pick) =>
      replaceOne(text, /\b20[12]\d\b/g, pick, ([year]) =>
        String(Number(year) + 1 + pick.below(3) - (pick.below(2) ? 5 : 0)),
      ),
    ),
  },
  {
    name: 'month',
    make: edit((text, pick) =>
      replaceOne(text, new RegExp(`\\b(?:${MONTHS})\\b(?= \\d| 20)`, 'g'), pick, ([month]) =>
        pick.of(MONTHS.split('|').filter(one => one !== month)),
      ),
    ),
  },
  {
    name: 'day',
    make: edit((text, pick) =>
      replaceOne(text, new RegExp(`\\b\\d{1,2}(?= (?:${MONTHS}))`, 'g'), pick, ([day]) =>
        String((Number(day) % 28) + 1),
      ),
    ),
  },
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
  { name: 'entity swap', make: (sample, all, pick) => swapEntity(sample, all, pick) },
  {
    name: 'other name',
    make: edit((text, pick, _sample, all) =>
      replaceOne(text, NAME, pick, ([name]) => otherName(name, all, pick)),
    ),
  },
  { name: 'entity exchange', make: edit(text => exchange(text, NAME)) },
  { name: 'negation added', make: edit(swapWords(VERBS)) },
  {
    name: 'negation removed',
    make: edit(
      swapWords([
        [/\b(?:does|do|did) not\b/, ''],
        [/\b(is|are|was|were|may|can) not\b/, '$1' as string],
        [/\bcannot\b/, 'can'],
        [/\bno longer\b/, ''],
        [/\bno\b/, 'a'],
        [/\bwithout\b/, 'with'],
        [/\bnot\b/, ''],
        [/\bnon-/, ''],
        [/\bnever\b/, 'always'],
        [/\bnothing\b/, 'something'],
      ]),
    ),
  },
  {
    name: 'opposite',
    make: edit((text, pick) => {
      const usable = OPPOSITES.filter(([word]) => new RegExp(`\\b${word}\\b`).test(text))
      const chosen = pick.of(usable)
      return chosen ? text.replace(new RegExp(`\\b${chosen[0]}\\b`), chosen[1]) : null
    }),
  },
  {
    name: 'quantifier raised',
    make: edit(
      swapWords([
        [/\bsome\b/, 'all'],
        [/\bmost\b(?! simply)/, 'all'],
        [/\bmany\b/, 'all'],
        [/\bseveral\b/, 'all'],
        [/\bmostly\b/, 'entirely'],
        [/\bmainly\b/, 'only'],
        [/\bpartly\b/, 'fully'],
        [/\bpartially\b/, 'fully'],
        [/\boften\b/, 'always'],
        [/\busually\b/, 'always'],
        [/\bone of\b/, 'all of'],
        [/\bsuch as\b/, 'only'],
      ]),
    ),
  },
  {
    name: 'all inserted',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /(?<=[a-z] )(?:models|users|customers|providers|miners|validators|GPUs|data centers|tokens|developers|prices|weights|chips|companies|results|products)\b/g,
        pick,
        ([noun]) => `all ${noun}`,
      ),
    ),
  },
  {
    name: 'hedge dropped',
    make: edit(
      swapWords([
        [/\bmay\b/, 'will'],
        [/\bcould\b/, 'did'],
        [/\bwas reported to have\b/, 'has'],
        [/\b(?:is|was|are) reported to\b/, 'did'],
        [/\breportedly\b/, ''],
        [/\bplans to\b/, 'did'],
        [/\b(?:expected|due|planned|meant)\b/, ''],
        [/\bsaid (?:on|in) [\w ]+ that\b/, 'proved that'],
        [/\bsays\b/, 'proved'],
        [/\bcan\b/, 'must'],
        [/\bshould\b/, 'must'],
        [/\baims to\b/, 'does'],
      ]),
    ),
  },
  {
    name: 'hedge removed',
    make: edit(
      swapWords([
        [/\b(?:about|around|roughly|approximately|nearly|almost) (?=[\d$])/, ''],
        [/\b(?:was|were|is|are) reported to have\b/, 'have'],
        [/\breported to\b/, 'known to'],
        [/\bmay\b/, ''],
        [/\bis to\b/, 'does'],
        [/\bplans to\b/, ''],
        [/, as reported in [^,.;]+/, ''],
        [/\b(?:partly|mostly|mainly|largely)\b/, ''],
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
    name: 'only inserted',
    make: edit((text, pick) =>
      replaceOne(text, new RegExp(firstVerb, 'g'), pick, ([verb]) => `${verb} only`),
    ),
  },
  {
    name: 'tail appended',
    make: edit((text, pick) =>
      insertBeforeEnd(
        text,
        pick.of([
          ' and is used by most banks',
          ', which regulators have praised',
          ' and won several awards',
          ', making it the market leader',
          ' and plans an office in Tokyo',
          ' for all of its customers worldwide',
        ]) ?? '',
      ),
    ),
  },
  {
    name: 'causal tail',
    make: edit((text, pick) =>
      insertBeforeEnd(
        text,
        pick.of([
          ' because demand fell',
          ' due to rising costs',
          ', which led to lower prices',
          ' as a result of new rules',
          ', causing delays',
        ]) ?? '',
      ),
    ),
  },
  {
    name: 'causal join',
    make: joinFalse(
      (first, second, pick) =>
        `${first}${pick.of([' because ', ', and as a result ', ', which is why ', ', so ']) ?? ' because '}${second}`,
    ),
  },
  { name: 'subject moved', make: moveSubject },
  {
    name: 'uncited conjunct',
    make: (sample, all, pick) => {
      const other = pick.of(all.filter(one => one.entryName !== sample.entryName))
      return other
        ? {
            sentence: `${bare(sample.text)}, and ${lowerFirst(bare(other.text), other)}.`,
            claims: [cite(sample)],
          }
        : null
    },
  },
  { name: 'role swap', make: edit(text => swapRoles(text)) },
  {
    name: 'status',
    make: edit(
      swapWords([
        [/\bplans to (\w+)/, 'has already begun to $1'],
        [/\bwill (\w+)/, 'already $1s'],
        [/\bplanned\b/, 'finished'],
        [/\bis building\b/, 'has built'],
        [/\bwas (\w+ed)\b/, 'will be $1'],
        [/\bis (\w+ed)\b/, 'was $1'],
        [/\bare (\w+ed)\b/, 'were $1'],
        [/\blaunched\b/, 'will launch'],
        [/\breleased\b/, 'will release'],
        [/\bdue\b/, 'done'],
        [/\bruns\b/, 'ran'],
        [/\buses\b/, 'used'],
        [/\bis\b/, 'was'],
        [/\bare\b/, 'were'],
      ]),
    ),
  },
  {
    name: 'scope widened',
    make: edit(
      swapWords([
        [/ in the (?:US|UAE|EU)\b/, ' everywhere'],
        [/ in (?:Spain|Saudi Arabia|Norway|Iceland|Riyadh|Abu Dhabi|Texas|Houston)\b[^,.;]*/, ' worldwide'],
        [/\bby default\b/, 'in all cases'],
        [/\bmainly\b/, 'always'],
        [/\bto selected customers\b/, 'to everyone'],
        [/\bopted-in\b/, 'all'],
        [/\bpaying customers\b/, 'all customers'],
        [/\bnew (\w+ customers)\b/i, 'all $1'],
        [/\bon long prompts\b/, 'on all prompts'],
        [/\boff-peak\b/, 'at all hours'],
        [/\bper GPU\b/, 'in total'],
      ]),
    ),
  },
  {
    name: 'scope dropped',
    make: edit(
      swapWords([
        [/ in the (?:US|UAE|EU)\b(?! and)/, ''],
        [/ in (?:Spain|Saudi Arabia|Norway|Iceland)\b/, ''],
        [/^As of [^,]+, /, ''],
        [/, as of [^,;]+\.$/, '.'],
        [/\bonly \b/, ''],
        [/ inside Saudi Arabia/, ''],
      ]),
    ),
  },
  {
    name: 'condition dropped',
    make: edit(
      swapWords([
        [/,? unless [^.;,]+/, ''],
        [/,? if [^.;,]+/, ''],
        [/\bonly (?:if|when|with)\b[^.;,]+/, ''],
        [/,? until [^.;,]+/, ''],
        [/,? except [^.;,]+/, ''],
        [/,? as long as [^.;,]+/, ''],
        [/,? for as long as [^.;,]+/, ''],
      ]),
    ),
  },
  {
    name: 'condition added',
    make: edit((text, pick) =>
      insertBeforeEnd(
        text,
        pick.of([
          ' only if the customer asks',
          ' unless demand falls',
          ' if approved',
          ' provided that fees are paid',
        ]) ?? '',
      ),
    ),
  },
  {
    name: 'superlative added',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /\b(?:is|was) an? (?!family)/g,
        pick,
        ([verb]) =>
          `${verb.split(' ')[0]} the ${pick.of(['largest', 'best', 'most popular', 'fastest', 'leading', 'first'])} `,
      ),
    ),
  },
  {
    name: 'comparison turned',
    make: edit(
      swapWords([
        [/\bmore than\b/, 'fewer than'],
        [/\bfaster than\b/, 'slower than'],
        [/\bhalf\b/, 'double'],
        [/\bdouble\b/, 'half'],
        [/\bhigher\b/, 'lower'],
        [/\blarger\b/, 'smaller'],
        [/\blargest\b/, 'smallest'],
        [/\blowest\b/, 'highest'],
        [/\btimes the\b/, 'percent of the'],
        [/\bolder\b/, 'newer'],
        [/\bbelow\b/, 'above'],
        [/\bfewer\b/, 'more'],
        [/\bless\b/, 'more'],
      ]),
    ),
  },
  {
    name: 'comparison added',
    make: edit((text, pick, sample, all) => {
      const other = pick.of(
        all.filter(one => one.layer === sample.layer && one.entryName !== sample.entryName),
      )
      return other
        ? insertBeforeEnd(text, `, ${pick.of(['unlike', 'more than', 'ahead of'])} ${other.entryName}`)
        : null
    }),
  },
  {
    name: 'attribution dropped',
    make: edit(
      swapWords([
        [/^According to [^,]+, /, ''],
        [/, according to [^,.]+/, ''],
        [/, as reported in [^,.;]+/, ''],
        [/^\w[\w' ]* (?:said|says|say|stated|claimed|reported) (?:(?:on|in) [\w ]+?(?: that|(?= it)))?/, ''],
        [/, per [^,.]+/, ''],
        [/^One (?:independent )?review(?:er)?[\w ]* (?:put|rated|found) /, ''],
      ]),
    ),
  },
  {
    name: 'attribution changed',
    make: edit((text, pick, _sample, all) => {
      const other = pick.of(all)?.entryName ?? 'Someone'
      return replaceOne(
        text,
        /\b[A-Z][\w' -]{2,30}(?= (?:said|says|say|stated|claimed|reported|noted)\b)|(?<=[Aa]ccording to )[A-Z][\w' ]+/g,
        pick,
        ([name]) => (name.includes(other) ? null : other),
      )
    }),
  },
  {
    name: 'attribution added',
    make: edit(
      (text, pick) =>
        `According to ${pick.of(['Gartner', 'the European Commission', 'Bloomberg', 'its auditors'])}, ${text}`,
    ),
  },
  {
    name: 'date exchange',
    make: edit(text =>
      exchange(text, new RegExp(`\\b(?:\\d{1,2} )?(?:${MONTHS}) 20\\d\\d\\b|\\b20\\d\\d\\b`, 'g')),
    ),
  },
  {
    name: 'date bound turned',
    make: edit(
      swapWords([
        [/\bSince (?=\d|[A-Z])/, 'Until '],
        [/\bsince (?=\d|[A-Z])/, 'until '],
        [/\bby (?=\d{4}|mid|[A-Z][a-z]+ 20)/, 'from '],
        [/\buntil (?=[A-Z\d])/, 'since '],
        [/\bbefore (?=[A-Z\d])/, 'after '],
        [/\bfrom (?=\d{4}|[A-Z][a-z]+ 20)/i, 'until '],
        [/\bas of\b/i, 'before'],
      ]),
    ),
  },
  {
    name: 'list member added',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /(?<=[A-Za-z0-9]), (?=[A-Z][\w]+(?:,| and| or))/g,
        pick,
        () => `, ${pick.of(['Oracle', 'Samsung', 'Cisco', 'Tencent'].filter(one => !text.includes(one)))}, `,
      ),
    ),
  },
  {
    name: 'list member changed',
    make: edit((text, pick) =>
      replaceOne(text, /(?<=, |\band |\bor )[A-Z][\w.]+(?=,| and| or|\.$)/g, pick, () =>
        pick.of(['Oracle', 'Samsung', 'Cisco', 'Tencent']),
      ),
    ),
  },
  {
    name: 'partial to full',
    make: edit(
      swapWords([
        [/\ba (?:minority|majority) stake\b/, 'full ownership'],
        [/\bmajority-owned\b/, 'wholly owned'],
        [/\bpartly\b/, 'wholly'],
        [/\bmostly\b/, 'wholly'],
        [/\bsome\b/, 'the whole'],
        [/\b\d+(?:\.\d+)?%/, 'all'],
        [/\bpart of\b/, 'all of'],
        [/\bone of\b/, 'each of'],
      ]),
    ),
  },
  {
    name: 'order of steps',
    make: edit(text => {
      const found = /^(.*?),? (before|after|then|and then) (.*)\.$/.exec(text)
      return found ? `${capital(found[3] ?? '')} ${found[2]} ${found[1]}.` : null
    }),
  },
  {
    name: 'verb changed',
    make: edit(
      swapWords([
        [/\bruns\b/, 'sells'],
        [/\buses\b/, 'rejects'],
        [/\boffers\b/, 'withdrew'],
        [/\braised\b/, 'lost'],
        [/\bannounced\b/, 'cancelled'],
        [/\breleased\b/, 'withdrew'],
        [/\bsupports?\b/, 'blocks'],
        [/\blaunched\b/, 'abandoned'],
        [/\bsigned\b/, 'broke'],
        [/\bplans\b/, 'refuses'],
        [/\bpublishes\b/, 'hides'],
        [/\blists\b/, 'omits'],
        [/\bneeds\b/, 'ignores'],
        [/\bcosts\b/, 'earns'],
        [/\bcharges\b/, 'refunds'],
        [/\baccepts?\b/, 'refuses'],
        [/\bstores\b/, 'deletes'],
        [/\bholds\b/, 'spends'],
        [/\bwritten\b/, 'tested'],
        [/\bbuilt\b/, 'tested'],
        [/\btrained\b/, 'evaluated'],
      ]),
    ),
  },
  {
    name: 'noun changed',
    make: edit(
      swapWords([
        [/\bminers\b/, 'validators'],
        [/\bvalidators\b/, 'miners'],
        [/\bproviders\b/, 'tenants'],
        [/\btenants?\b/, 'provider'],
        [/\btokens\b/, 'requests'],
        [/\bdata cent(?:er|re)s\b/, 'offices'],
        [/\bmodels\b/, 'datasets'],
        [/\blicence\b/, 'patent'],
        [/\bweights\b/, 'prices'],
        [/\bchips\b/, 'patents'],
        [/\bcompany\b/, 'charity'],
        [/\bcustomers\b/, 'employees'],
        [/\bcode\b/, 'data'],
        [/\bmarketplace\b/, 'bank'],
        [/\blibrary\b/, 'service'],
        [/\bserver\b/, 'phone'],
        [/\bcontext\b/, 'price'],
        [/\bparameters\b/, 'documents'],
      ]),
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
    name: 'frequency added',
    make: edit((text, pick) =>
      replaceOne(
        text,
        new RegExp(firstVerb, 'g'),
        pick,
        ([verb]) => `${verb} ${pick.of(['always', 'never', 'rarely', 'exclusively'])}`,
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

function exchange(text: string, pattern: RegExp): string | null {
  const found = [...text.matchAll(pattern)]
  const first = found[0]
  const last = found.findLast(match => match[0] !== first?.[0])
  if (!first || !last || first[0] === last[0]) return null
  const between = text.slice(first.index + first[0].length, last.index)
  // The items of a plain list may change places without changing what is said.
  if (/^(?:,? (?:and|or) |, |\/)(?:[A-Z][\w.-]+(?: [A-Z][\w.-]+)*(?:,? (?:and|or) |, ))*$/.test(between))
    return null
  // "2026, March 23" is the date that was there.
  if (new RegExp(`^ (?:${MONTHS}) $`).test(between)) return null
  return text.slice(0, first.index) + last[0] + between + first[0] + text.slice(last.index + last[0].length)
}

function swapEntity(sample: Sample, all: readonly Sample[], pick: Picker): Case | null {
  const own = sample.entryNames
    .filter(name => sample.text.includes(name))
    .sort((a, b) => b.length - a.length)[0]
  const other = pick.of(all.filter(one => one.layer === sample.layer && one.entryName !== sample.entryName))
  if (!own || !other) return null
  return editOf(sample, sample.text.replaceAll(own, other.entryName.replace(/ \(.*\)/, '')))
}

function otherName(name: string, all: readonly Sample[], pick: Picker): string | null {
  const other = pick.of(all)
  const found = other ? [...other.text.matchAll(NAME)].map(match => match[0]) : []
  const chosen = pick.of(found.filter(one => !name.includes(one) && !one.includes(name)))
  return chosen ?? null
}

function joinFalse(join: (first: string, second: string, pick: Picker) => string) {
  return (sample: Sample, all: readonly Sample[], pick: Picker): Case | null => {
    const other = pick.of(all.filter(one => one.entryName === sample.entryName && one.id !== sample.id))
    if (!other) return null
    return {
      sentence: `${join(bare(sample.text), lowerFirst(bare(other.text), other), pick)}.`,
      claims: [cite(sample), cite(other)],
    }
  }
}

function moveSubject(sample: Sample, all: readonly Sample[], pick: Picker): Case | null {
  const other = pick.of(
    all.filter(
      one => one.layer === sample.layer && one.entryName !== sample.entryName && startsWithOwnName(one),
    ),
  )
  if (!other || !startsWithOwnName(sample)) return null
  const rest = sample.text.slice(startsWithOwnName(sample)?.length ?? 0)
  return { sentence: `${startsWithOwnName(other)}${rest}`, claims: [cite(sample), cite(other)] }
}

function startsWithOwnName(sample: Sample): string | null {
  return (
    sample.entryNames.filter(name => sample.text.startsWith(name)).sort((a, b) => b.length - a.length)[0] ??
    null
  )
}

function swapRoles(text: string): string | null {
  const found =
    /^(?:(.+, ))?([A-Z][\w.-]+(?: [A-Z0-9][\w.-]*)*)('s [\w -]+?)? (bought|acquired|sold|leases?|hosts?|runs?|develops?|uses?|owns?|supplies|trains?|follows?|recommends?|agreed with|signed with|replaced|licensed|made|raised|released|launched|added|became|accepts|publishes|lists|gives|sells) (.*?)([A-Z][\w.-]+(?: [A-Z0-9][\w.-]*)*)(.*)$/.exec(
      text,
    )
  if (!found) return null
  const [, lead = '', subject = '', , verb = '', middle = '', object = '', rest = ''] = found
  if (
    subject === object ||
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December)/.test(object)
  )
    return null
  return `${lead}${object} ${verb} ${middle}${subject}${rest}`
}

export function bare(text: string): string {
  return text.replace(/\.$/, '')
}

export function lowerFirst(text: string, sample: Sample): string {
  const isName = sample.entryNames.some(name => text.startsWith(name)) || /^\S*[A-Z\d]\S*[A-Z\d]/.test(text)
  return isName ||
    /^[A-Z][a-z]+ [A-Z]/.test(text) ||
    !/^(?:The|A|An|In|At|As|On|Since|From|One|New|Validators|According|With|By)\b/.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
