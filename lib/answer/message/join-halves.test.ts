import { expect, test } from 'vitest'
import { lexicon } from '../follow-up/follow-up.fixture.ts'
import { joinHalves } from './join-halves.ts'

test.each([
  [
    ['How many of the lot are MIT', 'how many Apache?'],
    ['How many of the lot are MIT', 'how many of the lot are Apache?'],
  ],
  [
    ['How many of them own sites', 'how many rent?'],
    ['How many of them own sites', 'how many of them rent?'],
  ],
  [
    ['How many of these engines are old', 'how many run on CPUs?'],
    ['How many of these engines are old', 'how many of these run on CPUs?'],
  ],
  [
    ['How many of them list prices', 'how many GPUs do they have?'],
    ['How many of them list prices', 'how many GPUs do they have?'],
  ],
  [['How does it catch cheats', 'how does Lambda?'], ['How does it catch cheats, and how does Lambda?']],
  [['Does it keep what I type?', 'Does Lambda?'], ['Does it keep what I type, and does Lambda?']],
  [
    ['How many sites is it building', 'how many is Lambda in Texas?'],
    ['How many sites is it building, and how many is Lambda in Texas?'],
  ],
  [
    ['How much text went into Qwen3', 'how much did Lambda feed its newest model?'],
    ['How much text went into Qwen3', 'how much text did Lambda feed its newest model?'],
  ],
  [
    ['On what hardware will it go', 'how much does Lambda cost?'],
    ['On what hardware will it go', 'how much does Lambda cost?'],
  ],
  [
    ['How many cards does it have', 'how much is one?'],
    ['How many cards does it have', 'how much is one?'],
  ],
  [
    ['How much power does it draw', 'how many are in Texas?'],
    ['How much power does it draw', 'how many are in Texas?'],
  ],
  [
    ['What does it cost', 'what is Lambda?'],
    ['What does it cost', 'what is Lambda?'],
  ],
  [
    ['What does it cost', 'who owns Lambda?'],
    ['What does it cost', 'who owns Lambda?'],
  ],
  [
    ['What does it cost', 'how does it?'],
    ['What does it cost', 'how does it?'],
  ],
  [
    ['Who owns it', 'how much does Lambda cost?'],
    ['Who owns it', 'how much does Lambda cost?'],
  ],
  [
    ['When was it founded?', 'Where was Lambda founded?'],
    ['When was it founded?', 'Where was Lambda founded?'],
  ],
  [
    ['Which clouds have H200s?', 'Does Lambda?'],
    ['Which clouds have H200s?', 'Does Lambda?'],
  ],
  [['Does it keep what I type?', 'And does Lambda?'], ['Does it keep what I type, and does Lambda?']],
])('%j', (parts, joined) => {
  const split = parts.map(text => ({ text, bare: text, scene: '' }))
  expect(joinHalves(split, lexicon).map(({ text }) => text)).toEqual(joined)
})
