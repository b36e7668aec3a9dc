import { describe, expect, test } from 'vitest'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'
import { claimMatch } from '../choose/claim-match.fixture.ts'
import { lexicon } from '../follow-up/follow-up.fixture.ts'
import { resolveQuestions } from '../resolve-question.ts'
import { findElsewhere } from './find-elsewhere.ts'

const claude: NamedEntry = {
  ...{ slug: 'claude', name: 'Claude', aliases: [] },
  ...{ layer: 'models', openness: 'proprietary' },
}
const withModels: Lexicon = { ...lexicon, names: [...lexicon.names, [claude]] }

function elsewhere(question: string, here: number | null, there: number | null): NamedEntry | null {
  const [resolved] = resolveQuestions(question, [], withModels)
  if (!resolved) throw new Error(`nothing is asked by “${question}”`)
  const match = (id: string, confidence: number | null) =>
    confidence === null ? undefined : claimMatch(id, 'It takes requests.', { confidence, strengths: [] })
  return findElsewhere(resolved, match('crusoe/interface-1', here), match('claude/interface-1', there))
}

describe('what names another layer’s entry', () => {
  test.each([
    ['is of that entry where a claim there comes nearer', 1, 3, claude],
    ['and where none here comes near', null, -2, claude],
    ['is of the page where a claim here comes nearer', 3, 1, null],
    ['and where none there tells anything', -6, -4, null],
    ['or there is no claim at all', -6, null, null],
  ])('%s', (_, here, there, found) => {
    expect(elsewhere('Is the API made for Claude cheap?', here, there)).toEqual(found)
  })

  test('is of that entry where nothing else is asked than what it is', () => {
    expect(elsewhere('What is Claude?', 5, null)).toEqual(claude)
  })

  test('is of the page where it points at it, unless it sets the two side by side', () => {
    expect(elsewhere('Does it work with Claude?', -2, 3)).toBeNull()
    expect(elsewhere('Is it cheaper than Claude?', -2, 3)).toEqual(claude)
  })

  test('is of that entry where “it” or “its” is what is named before', () => {
    expect(elsewhere('How does Claude check the work of its users?', 1, 3)).toBe(claude)
    expect(elsewhere('Does Claude keep a text after it has answered?', 1, 3)).toBe(claude)
    expect(elsewhere('Can Claude reach its API?', 1, 3)).toBeNull()
    expect(elsewhere('Where does Claude have its servers?', 1, 3)).toBe(claude)
    expect(elsewhere('Does Claude use its servers?', 1, 3)).toBeNull()
    expect(elsewhere('Does Claude use it for its users?', 1, 3)).toBeNull()
    expect(elsewhere('What do they charge for Claude?', 1, 3)).toBeNull()
    expect(elsewhere('How long did it take to train Claude?', 1, 3)).toBe(claude)
    expect(elsewhere('Is Claude one of its users?', 1, 3)).toBeNull()
    expect(elsewhere('Is Claude free, and at what price did it start?', 1, 3)).toBe(claude)
  })
})

test('what names none is of the page', () => {
  expect(elsewhere('Is the API cheap?', -2, 3)).toBeNull()
})

const db = await fillWiki(readSeeds('seeds'))

test.each([
  ['bittensor-compute', 'Is Templar still running?', 'templar'],
  ['vllm', 'What does Claude Opus cost per token?', 'claude'],
  ['hyperbolic', 'Does Fireworks AI keep my prompts after it has answered?', 'fireworks-ai'],
])('on %s, “%s” leads to %s', async (entry, question, to) => {
  const { answer } = await ask(db, entry, question)
  expect(answer.elsewhere?.entry).toBe(to)
})

test.each([
  ['ollama', 'Is the API Claude compatible?'],
  ['tensorrt-llm', 'how quick is Llama 4 on B200s'],
  ['groq', 'what does gpt-oss-120b cost?'],
])('on %s, “%s” is answered by what the page tells', async (entry, question) => {
  const { answer } = await ask(db, entry, question)
  expect(answer.elsewhere).toBeNull()
  expect(answer.abstained).toBe(false)
})

test('what sets an entry of another layer beside the page’s own leads there, where nothing tells of both', async () => {
  const { answer } = await ask(db, 'templar', 'Templar vs Gensyn')
  expect(answer.elsewhere?.entry).toBe('gensyn')
})
