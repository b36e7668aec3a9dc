import { expect, test } from 'vitest'
import { follow } from './follow-up.fixture.ts'
import { claude, followOn, gpt, llama } from './models.fixture.ts'

test.each([
  ['Tell me about GPT-5', 'when was it released?', 'When was GPT-5 released?', gpt],
  ['Tell me about GPT-5.5', 'what does it cost?', 'What does GPT-5.5 cost?', gpt],
  ['tell me about gpt-5', 'how much is it?', 'How much is gpt-5?', gpt],
  ['Until when is GPT-5 supported?', 'how big is it?', 'How big is GPT-5?', gpt],
  ['When was Llama 4 released?', 'how big is it?', 'How big is Llama 4?', llama],
  ['When was Llama 4 Scout released?', 'how big is it?', 'How big is Llama 4 Scout?', llama],
  ['What does Opus 5.5 cost?', 'which clouds have it?', 'Which clouds have Opus 5.5?', claude],
])('after “%s”, “%s” asks “%s”', (resolved, text, whole, page) => {
  expect(followOn(page, text, { resolved }).text).toBe(whole)
})

test.each([
  ['Tell me about GPT', 'When was GPT released?'],
  ['Is GPT-5 better than Qwen?', 'When was GPT released?'],
  ['Tell me about Qwen 3', 'When was Qwen released?'],
])('after “%s”, “it” is no version', (resolved, whole) => {
  expect(followOn(gpt, 'when was it released?', { resolved }).text).toBe(whole)
})

test('of a version, what is told of all is found where nothing is told of it alone', () => {
  const before = { resolved: 'Tell me about GPT-5' }
  expect(followOn(gpt, 'when was it released?', before)).toMatchObject({
    asked: 'When was GPT-5 released?',
    orAsked: 'When was GPT released?',
  })
  expect(followOn(gpt, 'when was it released?', { resolved: 'Tell me about GPT' }).orAsked).toBeUndefined()
})

test('what was asked of a version is asked of another entry, and not for the version', () => {
  const before = { resolved: 'Is there a discount on GPT-6?', things: [{ entry: gpt, name: 'GPT-6' }] }
  expect(followOn(gpt, 'does Claude have this too?', before).text).toBe('Is there a discount on Claude?')
})

test('a kind before the name is of it where claims call it so, and a year or a maker is none', () => {
  const told = { resolved: 'Tell me about Diffusion GPT', sentences: ['Diffusion GPT came in June.'] }
  expect(followOn(gpt, 'how big is it?', told).text).toBe('How big is Diffusion GPT?')
  const untold = { resolved: 'Tell me about Diffusion GPT', sentences: ['GPT came in June.'] }
  expect(followOn(gpt, 'how big is it?', untold).text).toBe('How big is GPT?')
})

test('what is built at a place is the thing told of there, and a site in a town asked of is that site', () => {
  const abroad = {
    resolved: 'Where abroad does it build?',
    sentences: ['Crusoe’s first such project, Project Fjord, is planned in Norway.'],
  }
  expect(follow('how big is it?', abroad).text).toBe('How big is Project Fjord?')
  expect(follow('who builds that one?', abroad).text).toBe('Who builds Project Fjord?')
  const site = {
    resolved: 'Why did they stop building in Cheyenne?',
    sentences: ['Crusoe paused a campus in Cheyenne.'],
  }
  expect(follow('how large was it?', site).text).toBe('How large was the Cheyenne campus?')
  // A town of which no site was told is none.
  const town = { resolved: 'Who was hired in Cheyenne?', sentences: ['Crusoe hired Ann.'] }
  expect(follow('how large was it?', town).text).toBe('How large was Crusoe?')
})

test('an investor that was asked for is no “it”', () => {
  const before = {
    resolved: 'Does GPT have any big investors?',
    sentences: ['Its largest backer, Harbour Fund, is a bank.'],
  }
  expect(followOn(gpt, 'how much did it raise?', before).text).not.toContain('Harbour')
})

test('“it” is what was told to be built, where it was asked whether anything is', () => {
  const before = {
    resolved: 'Is GPT building anything abroad?',
    sentences: ['Its first project abroad, Harbour Nine, is a planned cluster.'],
  }
  expect(followOn(gpt, 'who is building it?', before).text).toBe('Who is building Harbour Nine?')
})
