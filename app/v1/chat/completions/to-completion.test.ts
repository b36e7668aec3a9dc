import { expect, test, vi } from 'vitest'
import type { AnswerEvent, CitedClaim } from '#lib/answer/answer.ts'
import type { StartedAnswer } from '#lib/conversations/hold-conversation.ts'
import { toCompletion, toCompletionStream } from './to-completion.ts'

vi.mock('#lib/wiring.ts', () => ({ origin: 'https://cairn.test' }))

const claim: CitedClaim = {
  ...{ entry: 'saw', layer: 'tools', facet: 'pricing', text: 'Saw costs $5.', status: 'current', by: null },
  ...{ asOf: null, url: '/tools/saw#pricing-1', sources: [] },
}
const sentence: AnswerEvent = {
  type: 'sentence',
  sentence: { text: 'Saw costs $5.', kind: 'claim', check: 'quoted', citations: ['saw/pricing-1'] },
  claims: { 'saw/pricing-1': claim },
}
const head = { id: 'chatcmpl-1', created: 0, model: 'cairn' }

/** An answer that was stopped after its first sentence. */
function stopped(): StartedAnswer {
  async function* events(): AsyncGenerator<AnswerEvent> {
    yield { type: 'understood', resolved: 'What does Saw cost?', answerer: 'built-in', wikiVersion: '1' }
    yield sentence
  }
  return { conversation: 'c', message: 'm', earlier: [], made: null, events: events() }
}

test('an answer that was stopped keeps its sentences and their footnotes, and says that it was cut', async () => {
  const content = 'Saw costs $5.[^1]\n\n[^1]: Saw costs $5. (saw/pricing-1; )'
  const whole = await toCompletion(stopped(), head)
  expect(whole).toMatchObject({ choices: [{ message: { content }, finish_reason: 'length' }] })
  const streamed = await new Response(toCompletionStream(stopped(), head, false)).text()
  const chunks = streamed
    .split('\n\n')
    .flatMap(line => (line.startsWith('data: {') ? [JSON.parse(line.slice(6))] : []))
  expect(chunks.map(chunk => chunk.choices[0].delta.content ?? '').join('')).toBe(content)
  expect(chunks.at(-1).choices[0].finish_reason).toBe('length')
})
