import { expect, test } from 'vitest'
import { findAnswerType } from '#lib/retrieval/answer-type.ts'
import { asksWhyItCame } from './explains-why.ts'

test.each([
  ['Why did the chief executive resign?', true],
  ['how come they left the network', true],
  ['why’d they scrap the plant?', true],
  ['Why was the expansion dropped?', true],
  ['What made Oracle and OpenAI give up the extension?', true],
  ['What led to the split?', true],
  ['What prompted it?', true],
  ['Why do they want to leave their own chain?', true],
  ['They gave up on growing it, do you know the reason?', true],
  ['Do you have a reason for that?', true],
  ['does the wiki give any reasons why?', true],
  ['What made Oracle halt it?', true],
  ['What made them scale back?', true],
  ['Do you know the reason code it returns?', false],
  ['What made the zero version so hard to read?', false],
  ['Why should I pick something else?', false],
  ['Why do shareholders have so little say?', false],
  ['Who left, and when?', false],
  ['Why does it need a token?', false],
  ['Why is it called decentralized?', false],
  ['Why have a token at all?', false],
])('“%s” asks why something came about: %s', (text, asks) => {
  expect(asksWhyItCame({ text, wants: findAnswerType(text) })).toBe(asks)
})
