import { expect, test } from 'vitest'
import { follow } from './follow-up.fixture.ts'

test('“and now?” asks again what was so then', () => {
  const before = { resolved: 'What licence did Crusoe have in 2023?', sentences: ['It had its own.'] }
  expect(follow('and now?', before).text).toBe('What licence did Crusoe have now?')
})

test.each(['was that always so?', 'has it always been like that?', 'but was it ever different?'])(
  '“%s” asks for what was so before: another claim on the same matter',
  text => {
    const before = { resolved: 'What licence does Crusoe have?', sentences: ['It has its own.'] }
    const own = text.replace(/^but /, '')
    expect(follow(text, before)).toMatchObject({
      text: `What licence does Crusoe have, and ${own}`,
      asked: 'What licence does Crusoe have?',
      seen: new Set(['crusoe/x-0']),
    })
  },
)

test.each(['is that still so?', 'was that always a cloud?', 'has it always been in Texas?'])(
  '“%s” does not',
  text => {
    const before = { resolved: 'What licence does Crusoe have?', sentences: ['It has its own.'] }
    expect(follow(text, before).seen ?? new Set()).toEqual(new Set())
  },
)
