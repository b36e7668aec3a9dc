import type { z } from 'zod'
import { CairnError } from '#lib/errors.ts'

/** The first problem of a failed check as an error that names its field. */
export function badField(error: z.ZodError): CairnError {
  const issue = error.issues[0]
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const field = unknown ?? issue?.path.join('.') ?? ''
  const problem = unknown === undefined ? (issue?.message ?? 'is wrong') : 'this field is not known'
  return new CairnError(
    'bad-input',
    field === '' ? problem : `${field}: ${problem}`,
    field === '' ? {} : { field },
  )
}
