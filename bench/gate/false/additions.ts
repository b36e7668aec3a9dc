import {
  bare,
  type Case,
  cite,
  edit,
  insertBeforeEnd,
  type Kind,
  lowerFirst,
  ownName,
  type Picker,
  replaceOne,
  type Sample,
} from '../cases.ts'

const ANY_VERB =
  /\b(?:is|are|was|were|has|runs|uses|offers|lists|sells|needs|costs|charges|accepts|supports|holds|gives|takes|ships|carries|published|released|launched|raised|announced|added)\b/g

/** Claims with something added that no claim says. */
export const falseAdditions: readonly Kind[] = [
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
        ANY_VERB,
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
]

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
