import { expect, test } from 'vitest'
import { splitQuestions, withoutTag } from './split-questions.ts'
import { isSmallTalk } from './without-courtesy.ts'

const isMatter = (text: string) => /licen[cs]e/i.test(text)

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
  ['Which of these have a coin? Name them please.', ['Which of these have a coin?']],
  ['Which run on AMD? Just list them, one line each.', ['Which run on AMD?']],
  ['Can I fork both? Licences please.', ['Can I fork both? Licences please.']],
  ['Is V3 bigger? I mean in full.', ['Is V3 bigger? I mean in full.']],
  ['What is cheap? I mean the cheapest one.', ['What is cheap?']],
  [
    'it sits in escrow, right? If I went with Lambda would I have to pay ahead',
    ['it sits in escrow, right?', 'If I went with Lambda would I have to pay ahead'],
  ],
  [
    'smallest cluster here vs at lambda, and how long must I keep it',
    ['smallest cluster here vs at lambda', 'how long must I keep it'],
  ],
  ['this sits on top of something, right? what?', ['this sits on top of something: what?']],
  ['Compare Gemma with Qwen please. Licence and size.', ['Compare Gemma with Qwen on licence and size']],
  ['Compare Gemma with Qwen. Licence.', ['Compare Gemma with Qwen on licence']],
  ['Compare Gemma with Qwen. Urgent!', ['Compare Gemma with Qwen.']],
  ['Compare Gemma with Qwen. No marketing please.', ['Compare Gemma with Qwen.']],
  ['Tell me about pricing. Thanks please.', ['Tell me about pricing.']],
  ['Who runs it? Hurry up please.', ['Who runs it?']],
  ['Tell me two things. Who pays for it?', ['Who pays for it?']],
  [
    'There is a folder of engines. Now we want the newest release. Does it still run them?',
    ['There is a folder of engines. Now we want the newest release. Does it still run them?'],
  ],
  ['Our code talks to OpenAI: does it carry over?', ['Our code talks to OpenAI: does it carry over?']],
  [
    'What licence is it and which GPUs does it support?',
    ['What licence is it', 'which GPUs does it support?'],
  ],
  ['Who made it and what licence does it have?', ['Who made it', 'what licence does it have?']],
  ['What licence is it and can I sell it?', ['What licence is it', 'can I sell it?']],
  ['How long did it take? Weeks? Months?', ['How long did it take?']],
  [
    'Is all my data encrypted, or can any employee read it?',
    ['Is all my data encrypted, or can any employee read it?'],
  ],
  ['licence of qwen3 and who made it', ['licence of qwen3', 'who made it']],
])('“%s”', (message, questions) => {
  expect(splitQuestions(message, isMatter).map(({ text }) => text)).toEqual(questions)
})

test('what is said before a question is its scene', () => {
  const [first, second] = splitQuestions('Lambda is new. What does it cost, and who owns it?', isMatter)
  expect(first).toEqual({ text: 'What does it cost', bare: 'What does it cost', scene: 'Lambda is new.' })
  expect(second?.scene).toBe('Lambda is new.')
})

test('a statement asked for a nod is a scene too', () => {
  expect(splitQuestions('They are as big, no? How many has each?', isMatter)[1]?.scene).toBe(
    'They are as big, no?',
  )
  expect(withoutTag('They are as big, no?')).toBe('They are as big?')
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

test.each([
  ["I'm new here. Who hosts it?", 'Who hosts it?'],
  ['Do you know who takes cards?', 'who takes cards?'],
  ['I was wondering, what does it cost?', 'what does it cost?'],
  ['I was wondering, and at Crusoe?', 'and at Crusoe?'],
  ['Please, whose licence is it?', 'whose licence is it?'],
  ['um, and Lambda?', 'and Lambda?'],
  ['Tell me: max context?', 'max context?'],
  ['max context, please?', 'max context?'],
  ['who runs it, if you know?', 'who runs it?'],
  ['Hope you can help. max context?', 'max context?'],
  ['Can you help me with this? who runs it?', 'who runs it?'],
  ['I need some help with this. and at Crusoe?', 'and at Crusoe?'],
  ['May I ask something? who runs it? Thanks!', 'who runs it?'],
  ['I want to run 80 cards. Who must agree?', 'I want to run 80 cards. Who must agree?'],
])('“%s” asks “%s”', (message, question) => {
  expect(splitQuestions(message, isMatter).map(({ text }) => text)).toEqual([question])
})

test('of “all of them, or some?” those are asked for', () => {
  const [only] = splitQuestions('Is everyone on Nvidia, or do some of them use AMD?', isMatter)
  expect(only?.text).toBe('do some of them use AMD?')
})
