import { describe, expect, test } from 'vitest'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { lexicon } from './follow-up/follow-up.fixture.ts'
import { joinHalves, joinsPage } from './join-halves.ts'

test.each([
  [['How does it catch cheats', 'how does Lambda?'], ['How does it catch cheats, and how does Lambda?']],
  [['Does it keep what I type?', 'Does Lambda?'], ['Does it keep what I type, and does Lambda?']],
  [
    ['How many sites is it building', 'how many is Lambda in Texas?'],
    ['How many sites is it building, and how many is Lambda in Texas?'],
  ],
  [
    ['What does it cost', 'what is Lambda?'],
    ['What does it cost', 'what is Lambda?'],
  ],
  [
    ['What does it cost', 'who owns Lambda?'],
    ['What does it cost', 'who owns Lambda?'],
  ],
  [
    ['What does it cost', 'how does it?'],
    ['What does it cost', 'how does it?'],
  ],
  [
    ['Who owns it', 'how much does Lambda cost?'],
    ['Who owns it', 'how much does Lambda cost?'],
  ],
  [
    ['When was it founded?', 'Where was Lambda founded?'],
    ['When was it founded?', 'Where was Lambda founded?'],
  ],
  [
    ['Which clouds have H200s?', 'Does Lambda?'],
    ['Which clouds have H200s?', 'Does Lambda?'],
  ],
  [['Does it keep what I type?', 'And does Lambda?'], ['Does it keep what I type, and does Lambda?']],
])('%j', (parts, joined) => {
  expect(joinHalves(parts, lexicon)).toEqual(joined)
})

describe('the page stands beside a name', () => {
  const joins = (text: string) => joinsPage(readQuestion(text, lexicon), true)

  test.each([
    'whose roof is it under, and Lambda’s?',
    'who is behind this outfit and which one behind Lambda?',
    'who got more, this lot or Lambda?',
    'is this any use to me or should I take Lambda',
  ])('“%s”', text => {
    expect(joins(text)).toBe(true)
  })

  test.each([
    'who owns Lambda and what does it cost?',
    'does it sell to Lambda?',
    'did it come before Lambda',
  ])('not in “%s”', text => {
    expect(joins(text)).toBe(false)
  })
})
