import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))
const answerTo = async (question: string) => {
  const { answer } = await ask(db, 'akash-network', question)
  return { text: answer.sentences.map(({ text }) => text).join(' '), abstained: answer.abstained }
}

test.each([
  'did you have a nice evening?',
  'are you having a good day?',
  'how do I centre a picture in css?',
  // Worded as if it were asked of all siblings.
  'anyone know a good doctor for my knee?',
])('“%s” is none of the wiki’s business, and it says so with what can be asked', async question => {
  const { text, abstained } = await answerTo(question)
  expect(abstained).toBe(true)
  expect(text).toMatch(/^That is nothing this wiki tells of\. On Akash Network you can ask about /)
})

test('what stands beside an aside is answered, and two asides are told of once', async () => {
  const { text, abstained } = await answerTo('Did you sleep well? How are your pets? How are leases priced?')
  expect(abstained).toBe(false)
  expect(text.match(/nothing this wiki tells of/g)).toHaveLength(1)
})

test.each([
  'who is the chairman?',
  'how do I log in?',
  'how old is the company?',
  'what happens if it breaks?',
])('“%s” is no aside: the wiki is of such matters, whether it tells or not', async question => {
  expect((await answerTo(question)).text).not.toContain('nothing this wiki tells of')
})

test('what a claim names is no aside, however like one it is', async () => {
  const { answer } = await ask(db, 'voltage-park', 'does it have InfiniBand?')
  expect(answer.sentences.map(({ text }) => text).join(' ')).not.toContain('nothing this wiki tells of')
})
