/** A claim of the wiki as the edits see it. */
export interface Sample {
  id: string
  text: string
  entryName: string
  entryNames: string[]
  layer: string
}

/** One edited sentence with the claims it cites. */
export interface Case {
  sentence: string
  claims: { text: string; entryNames: readonly string[] }[]
}

/** Makes an edited sentence of a sample, or null where the edit does not apply. `pick` is seeded. */
export interface Kind {
  name: string
  make(sample: Sample, all: readonly Sample[], pick: Picker): Case | null
}

export interface Picker {
  below(limit: number): number
  of<T>(items: readonly T[]): T | null
}

/** A case whose sentence is an edit of the sample's own text; null when the edit changed nothing. */
export function editOf(sample: Sample, sentence: string | null): Case | null {
  if (sentence === null) return null
  const tidy = sentence
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:])/g, '$1')
    .replace(/,\./g, '.')
    .trim()
  if (tidy === sample.text || tidy.length < 8) return null
  const upper = tidy.replace(/^\p{Ll}/u, letter =>
    /^[\p{Ll}]+\p{Lu}|^(?:io\.net|llama\.cpp)/u.test(tidy) ? letter : letter.toUpperCase(),
  )
  return { sentence: upper, claims: [cite(sample)] }
}

export function cite(sample: Sample): Case['claims'][number] {
  return { text: sample.text, entryNames: sample.entryNames }
}

/** Replaces one occurrence, chosen by `pick`, of a pattern. */
export function replaceOne(
  text: string,
  pattern: RegExp,
  pick: Picker,
  replacement: (match: RegExpMatchArray) => string | null,
): string | null {
  const chosen = pick.of([...text.matchAll(pattern)])
  if (!chosen || chosen.index === undefined) return null
  const next = replacement(chosen)
  return next === null
    ? null
    : text.slice(0, chosen.index) + next + text.slice(chosen.index + chosen[0].length)
}

/** A picker whose choices depend on the seed alone (mulberry32). */
export function createPicker(seed: string): Picker {
  let state = 2166136261
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 16777619)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    below: limit => Math.floor(next() * limit),
    of: items => (items.length === 0 ? null : (items[Math.floor(next() * items.length)] ?? null)),
  }
}

type Change = (text: string, pick: Picker, sample: Sample, all: readonly Sample[]) => string | null

/** A maker of cases that changes the sample's own text. */
export function edit(change: Change): Kind['make'] {
  return (sample, all, pick) => editOf(sample, change(sample.text, pick, sample, all))
}

/** A change that makes one of the replacements that apply to a text. */
export function swapWords(pairs: readonly (readonly [RegExp, string])[]) {
  return (text: string, pick: Picker): string | null => {
    const chosen = pick.of(pairs.filter(([pattern]) => pattern.test(text)))
    return chosen ? text.replace(chosen[0], chosen[1]) : null
  }
}

/** The longest name of the sample's entry that opens its text, if one does. */
export function ownName({ entryNames, text }: Sample): string | null {
  return entryNames.filter(name => text.startsWith(name)).sort((a, b) => b.length - a.length)[0] ?? null
}

/** Puts words before the full stop. */
export function insertBeforeEnd(text: string, tail: string): string {
  return text.replace(/\.$/, `${tail}.`)
}

/** A text without its full stop. */
export function bare(text: string): string {
  return text.replace(/\.$/, '')
}

/** A claim's text as it goes on within a sentence: its first letter is small unless it opens with a name. */
export function lowerFirst(text: string, sample: Sample): string {
  const isName = sample.entryNames.some(name => text.startsWith(name)) || /^\S*[A-Z\d]\S*[A-Z\d]/.test(text)
  return isName ||
    /^[A-Z][a-z]+ [A-Z]/.test(text) ||
    !/^(?:The|A|An|In|At|As|On|Since|From|One|New|Validators|According|With|By)\b/.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1)
}
