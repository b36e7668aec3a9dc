import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

test.each([
  [
    'Akash Network takes no protocol fee, and providers keep all of the lease payment.',
    'Akash Network takes a protocol fee.',
    'negation',
  ],
  ['Providers may end a lease without warning.', 'Providers end a lease without warning.', 'hedge'],
  ['Some validators run their own nodes.', 'All validators run their own nodes.', 'quantifier'],
  ['Gensyn sells tokens in Iceland.', 'Gensyn sells tokens in Iceland worldwide.', 'quantifier'],
  ['Groq was founded in 2016 and makes chips.', 'Groq was founded in 2016, so it makes chips.', 'causal'],
  [
    'Qwen was trained by reinforcement learning alone.',
    'Qwen was trained by reinforcement learning.',
    'quantifier',
  ],
  [
    'Others cannot reach it unless the port is open.',
    'Others cannot reach it if the port is open.',
    'condition',
  ],
  ['The cache need not sit in memory.', 'The cache must not sit in memory.', 'hedge'],
  [
    'Scores show how much its update cuts the loss on data read in rounds.',
    'Scores show how much data is read in rounds.',
    'quantifier',
  ],
  ['Akash leases end when the deposit runs out.', 'Akash leases may end when the deposit runs out.', 'hedge'],
  ['Akash stores no prompts or responses.', 'Akash stores responses.', 'negation'],
  ['In Oslo, miners only buy chips.', 'In Oslo, only miners buy chips.', 'quantifier'],
  ['Groq ends leases once the credit runs out.', 'Groq ends leases.', 'condition'],
])('%s does not bear out: %s (%s)', (claim, sentence, reason) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBe(reason)
  expect(['withheld', 'middle']).toContain(judged.verdict)
  expect(sentence.includes(judged.span ?? '') || claim.includes(judged.span ?? '')).toBe(true)
})

test.each([
  ['Ollama can run models on a laptop.', 'Ollama is able to run models on a laptop.'],
  ['Lambda instances cannot be paused.', 'Lambda instances are unable to be paused.'],
  ['IndiaAI does not buy chips.', 'IndiaAI buys no chips.'],
  ['The server accepts only small fixes.', 'The server accepts only fixes.'],
  ['Groq could only be run locally.', 'Groq could be run only locally.'],
  ['Groq sent a full gradient per round.', 'In each round, Groq sent a full gradient.'],
  ['Ada Vick is a former African football player.', 'Ada Vick is an African.'],
  ['Groq ends leases once the credit runs out.', 'Groq ends leases when the credit runs out.'],
])('%s bears out: %s', (claim, sentence) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBeNull()
  expect(['quoted', 'checked']).toContain(judged.verdict)
})
