import { z } from 'zod'
import { askFields } from './ask-fields.ts'

export const AskRequest = z.strictObject(askFields)
