import { expect, test } from 'vitest'
import { crusoe, follow, lambda } from './follow-up.fixture.ts'

const both = { resolved: 'Compare Crusoe and Lambda' }

test.each([
  ['who is bigger?', 'Who is bigger, Crusoe or Lambda?'],
  ["and who's bigger?", "Who's bigger, Crusoe or Lambda?"],
  ['who raised more?', 'Who raised more, Crusoe or Lambda?'],
  ['which has the freer licence?', 'Which has the freer licence, Crusoe or Lambda?'],
  ['which one runs Kubernetes?', 'Which runs Kubernetes, Crusoe or Lambda?'],
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

test.each(['which of those two came first?', 'which of them came first?', 'which of the two came first?'])(
  'after an answer that names two beside its subject, “%s” is asked of those',
  text => {
    const before = [
      { resolved: 'Is Crusoe still growing?' },
      {
        resolved: 'What should I take instead of Crusoe?',
        sentences: ['It points to Akash Network and Lambda.'],
      },
    ]
    expect(follow(text, ...before).text).toBe('Which came first, Akash Network or Lambda?')
  },
)

test('which of them is cheapest overall is one', () => {
  expect(follow('which of them is cheapest overall?', both).text).toContain('Crusoe or Lambda')
})

test('who is cheapest overall is no choice among those set out', () => {
  expect(follow('who is cheapest overall?', both).text).not.toContain('Crusoe or Lambda')
})
