import { expect, test } from 'vitest'
import { fitsHead } from './fits-head.ts'

const layers = (...names: string[]) => names.map(name => ({ name }))

test('a few short names stand in the head, many or long ones in the foot', () => {
  expect(fitsHead(layers('Infrastructure', 'Training', 'Inference', 'Models'))).toBe(true)
  expect(fitsHead(layers('Databases', 'Schedulers', 'Registries', 'Meshes', 'Gateways', 'Tracing'))).toBe(
    false,
  )
  expect(fitsHead(layers('Observability and Analysis', 'App Definition and Development'))).toBe(false)
})
