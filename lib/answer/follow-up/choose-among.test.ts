import { expect, test } from 'vitest'
import { crusoe, follow, lambda } from './follow-up.fixture.ts'

const both = { resolved: 'Compare Crusoe and Lambda' }

test.each([
  ['who is bigger?', 'Who is bigger, Crusoe or Lambda?'],
  ["and who's bigger?", "Who's bigger, Crusoe or Lambda?"],
  ['who raised more?', 'Who raised more, Crusoe or Lambda?'],
])('after two were set side by side, “%s” asks “%s”', (text, whole) => {
  expect(follow(text, both)).toMatchObject({ text: whole, subjects: [crusoe, lambda] })
})

test.each(['who is bigger than both?', 'who else is bigger?', 'who is bigger than Akash?', 'who is big?'])(
  '“%s” is no choice between the two',
  text => {
    expect(follow(text, both).text).not.toContain('Crusoe or Lambda')
  },
)

test('after one alone, who is bigger is no choice', () => {
  expect(follow('who is bigger?', { resolved: 'How big is Crusoe?' }).text).not.toContain(' or ')
})
