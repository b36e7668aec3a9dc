import { MisuseError } from './misuse-error.ts'

/** A number that an option was given, or another where it was not. */
export function numberOption(given: string | boolean | undefined, name: string, otherwise: number): number {
  if (given === undefined) return otherwise
  const number = Number(given)
  if (typeof given !== 'string' || given.trim() === '' || Number.isNaN(number) || number < 0)
    throw new MisuseError(`${name} takes a number, as in ${name} ${otherwise}.`)
  return number
}
