import { expect, test } from 'vitest'
import { ask } from '../../bench/eval/ask.ts'
import { fillWiki } from '../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))

test.each([
  ['gpt', 'Why did OpenAI stop publishing model sizes?', 'gpt/openness-1'],
  ['groq', 'How come Groq closed its API?', 'groq/interface-1'],
])('on %s, “%s” is refused, and told what the wiki holds nearby', async (entry, question, near) => {
  const { answer } = await ask(db, entry, question)
  expect(answer.abstained).toBe(true)
  expect(Object.keys(answer.claims)).toEqual([near])
})

test.each(['why is the sky blue', 'Why did Lambda open a bakery in Lisbon?'])(
  'on lambda, “%s” is refused without a claim, as none is near',
  async question => {
    const { answer } = await ask(db, 'lambda', question)
    expect(answer.abstained).toBe(true)
    expect(answer.claims).toEqual({})
  },
)
