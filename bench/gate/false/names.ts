import {
  bare,
  type Case,
  cite,
  edit,
  editOf,
  type Kind,
  ownName,
  type Picker,
  replaceOne,
  type Sample,
  swapWords,
} from '../cases.ts'
import { exchange } from '../patterns.ts'

const NAME_WITHIN =
  /(?<![.\w] )(?<=\s)(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][A-Za-z0-9]+(?:[- ][A-Z0-9][A-Za-z0-9.]*)*/g

/** Names and places that the claim does not hold, or not there. */
export const falseNames: readonly Kind[] = [
  { name: 'entity swap', make: (sample, all, pick) => swapEntity(sample, all, pick) },
  {
    name: 'other name',
    make: edit((text, pick, _sample, all) =>
      replaceOne(text, NAME_WITHIN, pick, ([name]) => otherName(name, all, pick)),
    ),
  },
  { name: 'entity exchange', make: edit(text => exchange(text, NAME_WITHIN)) },
  { name: 'subject moved', make: moveSubject },
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
  { name: 'siblings told as one', make: joinSiblings },
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
]

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
  const found = other ? [...other.text.matchAll(NAME_WITHIN)].map(match => match[0]) : []
  const chosen = pick.of(found.filter(one => !name.includes(one) && !one.includes(name)))
  return chosen ?? null
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
