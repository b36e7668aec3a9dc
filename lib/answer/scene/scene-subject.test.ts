import { expect, test } from 'vitest'
import { sceneSubject } from './scene-subject.ts'

test.each([
  ['Microsoft seems to pop up everywhere.', 'Microsoft'],
  ['So I read that Silver Lake bought in.', 'Silver Lake'],
  ['nvidia has its fingers everywhere.', 'nvidia'],
  ['A GPU is expensive.', 'a GPU'],
  ['Apple keeps turning up.', 'Apple'],
  ['Subnet 27 pays miners.', 'Subnet 27'],
  ['The Verde protocol is new. Microsoft owns a bit of it.', 'Microsoft'],
])('“%s” is about %s', (scene, subject) => {
  expect(sceneSubject(scene)).toBe(subject)
})

test.each([
  'Everybody is everywhere.',
  'Yesterday was slow.',
  'Two went down.',
  'Prices went up.',
  'Money is tight.',
  'I own a card.',
  'We rent from Lambda.',
  'Nice weather today.',
])('“%s” is about no one with a name', scene => {
  expect(sceneSubject(scene)).toBeNull()
})
