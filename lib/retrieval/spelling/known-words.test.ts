import { expect, test } from 'vitest'
import { isSurelyRight } from './known-words.ts'

test.each(['model', 'dept', 'mgmt'])('“%s” is no slip of the pen', word => {
  expect(isSurelyRight(word)).toBe(true)
})

test.each(['modle', 'licens', 'wich'])('“%s” may be one', word => {
  expect(isSurelyRight(word)).toBe(false)
})
