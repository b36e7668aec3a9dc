import { expect, test } from 'vitest'
import { follow } from './follow-up.fixture.ts'
import { claude, followOn } from './models.fixture.ts'

test('what is named acts on the thing that was asked of, and “another” is not searched for', () => {
  const before = { resolved: 'How big is Stargate UAE?', sentences: ['It is large.'] }
  expect(follow('will Crusoe operate it, or another firm?', before)).toMatchObject({
    text: 'Will Crusoe operate Stargate UAE, or another firm?',
    asked: 'will Crusoe operate Stargate UAE?',
    wanted: 'who',
  })
})

test('one version does not act on another', () => {
  const before = { resolved: 'Is Opus 5.5 current?' }
  const { text } = followOn(claude, 'and Opus 5, is that one still current?', before)
  expect(text).toContain('Opus 5, is that one')
  expect(text).not.toContain('5.5')
})
