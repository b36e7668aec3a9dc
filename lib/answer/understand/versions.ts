import { isMonth } from '#lib/language/read-date.ts'

/** One of several things that go by one name and a number: "Qwen3.5", "Subnet 51", "H200". */
export interface Version {
  name: string
  number: string
}

/** Whether it is a chip: "H100", "L4", "MI300" are one or two letters and a whole number, "V3" and "R1" are models. */
export function isChip({ name, number }: Version): boolean {
  return name.length < 3 && !/^[vr]$/.test(name) && !number.includes('.')
}

/** The versions that a text names, in its order. */
export function versionsIn(text: string): Version[] {
  return [...text.matchAll(VERSION)]
    .map(([, name = '', number = '']) => ({ name: name.toLowerCase().replace(/[ -]$/, ''), number }))
    .filter(({ name }) => !isMonth(name) && !NO_NAME.test(name))
}
// "V3.2", "Qwen3.5", "GPT-5", "gpt-oss-120b", "Llama 3.1", "Subnet 51".
const VERSION =
  /(?<![\p{L}\d.])(\p{L}{1,20}-?|\p{Lu}\p{L}{1,20}[ -]|\p{L}{2,10}-\p{L}{2,10}-)(\d{1,3}(?:\.\d+)*)(?!\d|%|[.,]\d)/gu
// "Rs 92", "Q2", "In 40".
const NO_NAME =
  /^(?:rs|q|in|at|on|of|by|from|to|for|over|about|with|and|the|layer|layers|series|top|all|only)$/

/** Whether a version is among those that a text names. */
export function holdsVersion(versions: readonly Version[], { name, number }: Version): boolean {
  return versions.some(version => version.name === name && version.number === number)
}
