import {
  bare,
  type Case,
  cite,
  edit,
  type Kind,
  lowerFirst,
  ownName,
  type Picker,
  type Sample,
} from '../cases.ts'
import { NAME } from '../patterns.ts'

/** Openers, joined claims and other frames around what a claim says. */
export const faithfulFrames: readonly Kind[] = [
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
  {
    name: 'that clause',
    make: edit((text, _pick, sample) => `The wiki says that ${lowerFirst(text, sample)}`),
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
  {
    name: 'which of another claim',
    make: (sample, all, pick) => {
      const name = ownName(sample)
      const other = plainOther(sample, all, pick)
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

function plainOther(sample: Sample, all: readonly Sample[], pick: Picker): Sample | null {
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
