import type { z } from 'zod'
import { CairnError } from '#lib/errors.ts'

/** The first problem of a failed check as an error that names its field. */
export function badField(error: z.ZodError): CairnError {
  const issue = error.issues[0]
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const field = unknown ?? issue?.path.join('.') ?? ''
  const problem = unknown === undefined ? (issue?.message ?? 'is wrong') : 'this field is not known'
  // Only a whole body that is no object fails without a field: no schema names what it expects of that.
  if (issue?.code === 'invalid_type' && field === '')
    return new CairnError('bad-input', 'The body is not a JSON object with fields.')
  return new CairnError(
    'bad-input',
    field === '' ? problem : `${field}: ${problem}`,
    field === '' ? {} : { field },
  )
}
