import { expect, test } from 'vitest'
import { readIdeas } from '#lib/retrieval/concepts.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import type { Claim, NamedEntry } from '#lib/wiki/model.ts'
import { WikiTexts } from '#lib/wiki/texts.ts'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'
import { namesWhom } from './names-whom.ts'

const db = await fillWiki(readSeeds('seeds'))

test.each([
  ['humain', 'Who is the CEO'],
  ['deepseek', 'who made it'],
  ['crusoe', 'who owns it'],
])('on %s, “%s” is answered by no claim that names nobody so', async (entry, question) => {
  const { answer } = await ask(db, entry, question)
  expect(answer.abstained).toBe(true)
  expect(answer.sentences[0]?.text).toContain('it names nobody for this')
})

test.each([
  ['lambda', 'Who is the CEO', 'Michel Combes'],
  ['qwen', 'who makes it', 'Alibaba'],
  ['lambda', 'Who established it?', 'machine learning engineers'],
  ['qwen', 'Who develops Qwen?', 'Alibaba'],
  ['olmo', 'Who makes OLMo anyway?', 'Allen Institute'],
  ['g42', 'who owns it?', 'Sheikh Tahnoon'],
  ['stargate', 'Who owns Stargate?', 'OpenAI'],
  ['voltage-park', 'who owns it now', 'Lightning AI'],
  ['claude', 'Who owns Claude?', 'developed by Anthropic'],
  ['gemma', 'who owns it', 'Google DeepMind'],
])('on %s, “%s” is answered by a claim that names %s', async (entry, question, name) => {
  const { answer } = await ask(db, entry, question)
  expect(answer.sentences[0]?.text).toContain(name)
})

const entry: NamedEntry = {
  ...{ slug: 'acme', name: 'Acme', layer: 'infrastructure', openness: 'proprietary' },
  aliases: [],
}
const lexicon: Lexicon = {
  layer: { slug: 'infrastructure', name: 'Infrastructure', summary: '' },
  page: entry,
  entries: [entry],
  names: [[entry]],
  facets: [],
  texts: WikiTexts.parse({}),
  ideas: readIdeas([]),
}
const claimOf = (text: string) => ({ text }) as Claim

test.each([
  ['Jane Doe is the CEO.', true],
  ['Acme is led by Ludwig van Beek, its CEO.', true],
  ['As of August 2026, the CEO is not known.', false],
  ['Since January the post of CEO is vacant.', false],
])('“%s” names whoever leads: %s', (text, names) => {
  expect(namesWhom(claimOf(text), readQuestion('Who is the CEO?', lexicon), [entry])).toBe(names)
})

test.each([
  ['humain', 'What is the name of the CEO?'],
  ['sglang', 'Which big companies are using it?'],
])('on %s, “%s” asks for a name that no claim tells', async (entry, question) => {
  const { answer } = await ask(db, entry, question)
  expect(answer.abstained).toBe(true)
})

test.each([
  ['lambda', 'name of the CEO?', 'Michel Combes'],
  ['coreweave', 'Which companies does CoreWeave have contracts with?', 'OpenAI'],
])('on %s, “%s” is answered by %s', async (entry, question, name) => {
  const { answer } = await ask(db, entry, question)
  expect(answer.sentences[0]?.text).toContain(name)
})

test.each([
  ['Which companies use it?', false],
  ['What big labs run it?', false],
  ['What are the names of its customers?', false],
  ['What do customers pay?', true],
  ['What does the company do?', true],
  ['What kind of companies use it?', true],
])('to “%s”, a claim without a name may tell: %s', (question, may) => {
  expect(namesWhom(claimOf('They pay by the hour.'), readQuestion(question, lexicon), [entry])).toBe(may)
})

test('what takes somebody for the owner is answered by no claim on other dealings with them', async () => {
  const { answer } = await ask(db, 'coreweave', 'How long has Microsoft owned CoreWeave?')
  expect(answer.abstained).toBe(true)
})
