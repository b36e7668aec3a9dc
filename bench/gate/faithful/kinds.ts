import type { Kind } from '../cases.ts'
import { faithfulCuts } from './cuts.ts'
import { faithfulForms } from './forms.ts'
import { faithfulFrames } from './frames.ts'
import { faithfulOrders } from './orders.ts'
import { faithfulVoices } from './voices.ts'
import { faithfulWords } from './words.ts'

/** Every way of retelling a claim without saying more. */
export const faithfulKinds: readonly Kind[] = [
  ...faithfulForms,
  ...faithfulWords,
  ...faithfulFrames,
  ...faithfulOrders,
  ...faithfulVoices,
  ...faithfulCuts,
]
