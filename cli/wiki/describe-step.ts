import type { ImportProgress } from '#lib/wiki/import-wiki.ts'

/** How far an import or a check is, in a line. */
export function describeStep({ step, done, total }: ImportProgress): string {
  return `${step} ${done.toLocaleString('en')} of ${total.toLocaleString('en')} entries`
}
