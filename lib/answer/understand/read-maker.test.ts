import { expect, test } from 'vitest'
import { readMaker, readOwner } from './read-maker.ts'

test.each([
  ['which are made by NVIDIA?', ['nvidia']],
  ['Which were developed by the Allen Institute?', ['allen', 'institut']],
  ['any built by google', ['googl']],
  ['Which is written by Hugging Face?', ['hug', 'face']],
])('“%s” asks for what %o made', (question, maker) => {
  expect(readMaker(question)).toEqual(maker)
})

test.each(['who is paid by the hour?', 'Which run on NVIDIA?', 'which are made by hand at home?'])(
  '“%s” asks for no maker',
  question => {
    expect(readMaker(question)).toEqual([])
  },
)

test.each([
  ['Which are owned by Nvidia?', 1],
  ['Which are owned by volunteers?', 0],
  ['Which are made by Nvidia?', 0],
])('“%s” names %i owner', (question, count) => {
  expect(readOwner(question)).toHaveLength(count)
})
