import { expect, test } from 'vitest'
import { missesMatter, missesState } from './own-matter.ts'

test.each([
  ['Will Crusoe go public?', 'Crusoe planned a site for early 2026.', true],
  ['Is Crusoe publicly traded?', 'Crusoe sold shares at $40 in its Nasdaq listing.', false],
  ['when did the code go public', 'Its code moved to GitHub in March 2025.', false],
  ['Do they take interns?', 'Crusoe said it would expand abroad.', true],
  ['Is it cheaper for students?', 'The Batch API halves the price.', true],
  ['Is it cheaper for students?', 'Researchers above a citation threshold get it at half price.', false],
  ['What does the name Lambda mean?', 'Lambda is a GPU cloud.', true],
  ['What does it cost?', 'Lambda is a GPU cloud.', false],
])('of “%s” and “%s”: misses the matter: %s', (question, claim, misses) => {
  expect(missesMatter(question, claim)).toBe(misses)
})

test('of many, only what says that it is no longer kept up tells which are dead', () => {
  expect(missesState('Which of them are dead?', 'It merged 1,918 commits in June.')).toBe(true)
  expect(missesState('Which of them are dead?', 'It has been in maintenance mode since May.')).toBe(false)
})
