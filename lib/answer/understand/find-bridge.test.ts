import { expect, test } from 'vitest'
import { findBridge } from './find-bridge.ts'

test.each([
  ['who pulls the strings at G42, and who at ', 'and who at '],
  ['Whose work is Gemma, and whose is ', 'and whose is '],
  ['what does a place on the network cost here? And how is that on ', 'And how is that on '],
  ['H100 rental, this vs ', 'vs '],
  ['who looks after vLLM and who looks after ', 'and who looks after '],
])('in “%s” the words “%s” only lead on', (before, bridge) => {
  const at = findBridge(before)
  expect(before.slice(at ?? 0)).toBe(bridge)
})

test.each(['who owns Lambda and what may one borrow from ', 'does it sell to '])(
  '“%s” asks something new, or leads nowhere',
  before => {
    expect(findBridge(before)).toBeNull()
  },
)
