import { expect, test } from 'vitest'
import { isSmallTalk, splitQuestions } from './split-questions.ts'

test.each([
  ['What does it cost, and who runs it?', ['What does it cost', 'who runs it?']],
  [
    'Groq and Fireworks: which is older and where did the people come from',
    ['Groq and Fireworks: which is older', 'where did the people come from'],
  ],
  ['We have 20 cards, which are old. What fits?', ['We have 20 cards, which are old. What fits?']],
  ['I read a page, which is nice. Who runs it?', ['I read a page, which is nice. Who runs it?']],
  ['Two things: what does it cost? Thanks!', ['what does it cost?']],
  ['I have eighty cards. Who must agree?', ['I have eighty cards. Who must agree?']],
  ['budget is small. what does it cost, and who pays?', ['what does it cost', 'who pays?']],
  [
    'our boss asks what iron it needs, and what does it cost?',
    ['our boss asks what iron it needs', 'what does it cost?'],
  ],
  [
    'OLMo and Qwen both move away from attention. How does each do it?',
    ['OLMo and Qwen both move away from attention. How does each do it?'],
  ],
  ['I have eighty cards, and who owns it?', ['I have eighty cards who owns it?']],
  ['How does it do vs. what Lambda does?', ['How does it do vs. what Lambda does?']],
  ['Bitcoin crashed today. Who runs it?', ['Who runs it?']],
  ['Fine by me. What does an H100 cost here?', ['What does an H100 cost here?']],
])('“%s”', (message, questions) => {
  expect(splitQuestions(message)).toEqual(questions)
})

test.each(['great', 'really?', 'interesting!', 'hmm, i see', 'perfect, thanks'])(
  '“%s” asks nothing',
  message => {
    expect(isSmallTalk(message)).toBe(true)
  },
)

test.each(['really cheap?', 'is it perfect', 'great prices?'])('“%s” asks', message => {
  expect(isSmallTalk(message)).toBe(false)
})
