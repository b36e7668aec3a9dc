import { expect, test } from 'vitest'
import { rankedBy } from './ranked-by.ts'

test.each([
  ['rank them by age', 'age', false],
  ['Please sort all clouds by A100 price', 'price', false],
  ['order these by money raised', 'amount', true],
  ['I have long files: rank the models by context window', 'length', true],
  ['list the models by number of parameters', 'size', true],
])('“%s” ranks by a measure, what is sought first at the top', (text, measure, descends) => {
  expect(rankedBy(text)).toMatchObject({ measure, descends, form: 'superlative' })
})

test.each(['list its sites by state', 'is the order of claims set by price', 'who is paid by age'])(
  '“%s” ranks nothing',
  text => expect(rankedBy(text)).toBeNull(),
)
