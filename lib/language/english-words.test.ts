import { expect, test } from 'vitest'
import { englishWordsFrom, formsLike, isEnglishWord } from './english-words.ts'

test.each(['sneezing', 'priciest', 'hamster', 'swapped', 'children', 'rates'])('“%s” is English', word => {
  expect(isEnglishWord(word)).toBe(true)
})

test.each(['speek', 'senters', 'enviroment', 'runpod', 'swaping', 'supplyer'])('“%s” is none', word => {
  expect(isEnglishWord(word)).toBe(false)
})

test('words are listed by letter, and inflected as the typed word is', () => {
  expect(englishWordsFrom('q')).toContain('question')
  expect(formsLike('swap', 'swaping')).toContain('swapping')
  expect(formsLike('country', 'contries')).toContain('countries')
  expect(formsLike('big', 'bigest')).toContain('biggest')
  expect(formsLike('lay', 'layd')).not.toContain('layed')
})
