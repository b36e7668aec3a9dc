import type { Noun } from '#lib/wiki/texts.ts'

/** A number as a reader writes it: “2,000”. */
export function showNumber(count: number): string {
  return new Intl.NumberFormat('en').format(count)
}

/** A number with its noun: “1 claim”, “2,000 claims”. */
export function countOf(count: number, noun: string): string {
  return `${showNumber(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** A number with what entries are called in this wiki: “1 project”, “2,000 recipes”. */
export function countNoun(count: number, { one, many }: Noun): string {
  return `${showNumber(count)} ${count === 1 ? one : many}`
}

/** Names in a row as a sentence has them: “A, B and C”. */
export function listOf(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names)
}

export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
