import type { Kind } from '../cases.ts'
import { falseAdditions } from './additions.ts'
import { falseConditions } from './conditions.ts'
import { falseNames } from './names.ts'
import { falseNumbers } from './numbers.ts'
import { falseQuantifiers } from './quantifiers.ts'
import { falseRoles } from './roles.ts'
import { falseScopes } from './scopes.ts'
import { falseTimes } from './times.ts'

/** Every way of making a sentence say what its claim does not. */
export const falseKinds: readonly Kind[] = [
  ...falseNumbers,
  ...falseTimes,
  ...falseNames,
  ...falseRoles,
  ...falseQuantifiers,
  ...falseConditions,
  ...falseAdditions,
  ...falseScopes,
]
