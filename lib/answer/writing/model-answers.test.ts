import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { findMarkup } from '#lib/grounding/find-markup.ts'
import { createModel } from '#lib/model/model.ts'
import { importWiki } from '#lib/wiki/import-wiki.ts'
import { oddMarks, scenarios, withOddMark } from '../../../e2e/openai-server/scenarios.ts'
import { type OpenAiServer, type Scenario, startOpenAiServer } from '../../../e2e/openai-server/server.ts'
import { Answer, type AnswerEvent, type Turn } from '../answer.ts'
import { answerWith } from '../answer-question.ts'
import type { ModelUse } from './ask-model.ts'
import { createModelWriter } from './model-writer.ts'

const db = await openDatabase(':memory:')
let server: OpenAiServer

beforeAll(async () => {
  await importWiki(db, 'seeds')
  server = await startOpenAiServer(() => ({}))
})
afterAll(async () => {
  await closeDatabase(db)
  await server.close()
})

interface Asked {
  entry?: string
  question?: string
  history?: Turn[]
  hasJudge?: boolean
  signal?: AbortSignal
  onModelUse?: (use: ModelUse) => void
}

/** Asks with this scenario behind the model and gives every event. */
async function* ask(scenario: Scenario, asked: Asked = {}): AsyncGenerator<AnswerEvent> {
  server.play(scenario)
  const settings = { baseUrl: server.url, apiKey: null, firstLineMs: 1_500, gapMs: 700, outputTokens: 400 }
  const model = createModelWriter({
    model: createModel({ id: 'a-model', ...settings }),
    judge: asked.hasJudge ? createModel({ id: 'a-judge', ...settings }) : null,
    evidenceTokens: 3_000,
    answerMs: 10_000,
  })
  const { entry = 'akash-network', question = 'How are leases priced?', history = [] } = asked
  const put = { conversation: 'test', entry, question, history }
  const { onModelUse = () => {} } = asked
  yield* answerWith({ db, model, onModelUse }, put, asked.signal ?? new AbortController().signal)
}

async function answer(scenario: Scenario, asked: Asked = {}): Promise<Answer> {
  for await (const event of ask(scenario, asked)) if (event.type === 'finished') return checkAll(event.answer)
  throw new Error('the answer was not finished')
}

/** What holds of every answer, whatever the model does. */
function checkAll(made: Answer): Answer {
  expect(Answer.parse(made)).toEqual(made)
  for (const { text, kind, check, citations } of made.sentences) {
    expect(findMarkup(text)).toBeNull()
    expect(text).not.toMatch(/contoso|evil|brazil|unrestricted/i)
    expect(citations.length > 0).toBe(kind === 'claim')
    expect(check !== null).toBe(kind === 'claim')
    for (const id of citations) {
      expect(made.consulted).toContain(id)
      expect(made.claims[id]).toBeDefined()
    }
  }
  return made
}

const factsOf = ({ sentences }: Answer) => sentences.filter(({ kind }) => kind === 'claim')
const LABEL = 'The model could not answer; this is composed from the wiki.'
const comparison = { question: 'Compare the price of an H100 at Akash and at Lambda.' }

describe('an answer by a model', () => {
  test('shows what it retold in other words, and says what that took', async () => {
    const made = await answer(scenarios.honest, { question: 'What is Akash Network?' })
    expect(made.answerer).toBe('a-model')
    expect(factsOf(made).map(({ check }) => check)).toContain('checked')
    expect(made.withheld).toEqual([])
    expect(made.usage).toMatchObject({ requests: 1 })
    expect(made.usage?.outputTokens).toBeGreaterThan(10)
  })

  test.each([
    'two sentences a line',
    'one paragraph',
    'too many requests, once',
    'no streaming',
    'refuses to stream',
    'slow and honest',
    'huge output',
  ] as const)('is as good from a model or server of this kind: %s', async name => {
    const made = await answer(scenarios[name])
    expect(made.answerer).toBe('a-model')
    expect(made.fallback).toBeUndefined()
    expect(factsOf(made).length).toBeGreaterThan(0)
    expect(made.withheld).toEqual([])
  })

  test.each(Object.keys(oddMarks))('is cited by marks written %s', async form => {
    const made = await answer(withOddMark(form))
    expect(factsOf(made)).toHaveLength(1)
    expect(made.mended?.reattributed).toBe(0)
  })

  test.each(['unknown marks', 'missing marks', 'wrong marks'] as const)(
    'is given the claims that bear it out in place of %s',
    async name => {
      const made = await answer(scenarios[name])
      expect(factsOf(made)).toHaveLength(1)
      expect(made.mended?.reattributed).toBe(1)
      expect(made.withheld).toEqual([])
    },
  )

  test.each<[keyof typeof scenarios, RegExp, Asked]>([
    ['wrong number', /^(?:number|bound)$/, {}],
    ['wrong name', /^(?:name|subject)$/, {}],
    ['wrong date', /^date$/, {}],
    ['wrong unit', /^(?:unit|number)$/, {}],
    ['wrong negation', /^negation$/, {}],
    ['claim of one sibling told of another', /^(?:subject|name|role|number|order|coverage)$/, comparison],
  ])(
    'tells the claim in its own words in place of a %s, and counts what it withheld',
    async (name, reason, asked) => {
      const made = await answer(scenarios[name], asked)
      expect(made.answerer).toBe('a-model')
      expect(made.withheld).toHaveLength(1)
      expect(made.withheld[0]?.reason).toMatch(reason)
      expect(made.sentences.map(({ text }) => text)).not.toContain(made.withheld[0]?.text)
      expect(server.requests).toHaveLength(2)
    },
  )

  test('is mended once where the model writes a failed sentence anew', async () => {
    const made = await answer(scenarios['repairs what was wrong'])
    expect(made.mended?.repaired).toBe(1)
    expect(made.withheld).toEqual([])
    expect(made.usage?.requests).toBe(2)
    expect(server.requests[1]?.prompt).toMatch(
      /<sentences>\n1\. .+\nWrong: a number that stands in no cited claim \(“/,
    )
  })

  test.each<[keyof typeof scenarios, string]>([
    ['html', 'withheld'],
    ['images', 'withheld'],
    ['garbage', 'garbled'],
    ['no text', 'empty'],
    ['refusal', 'refused'],
    ['wrong key', 'unauthorized'],
    ['no such model', 'not-found'],
    ['too many requests', 'rate-limited'],
    ['broken server', 'server-error'],
    ['stalls before it begins', 'timeout'],
  ])('is composed from the wiki, and says so, after: %s', async (name, reason) => {
    const made = await answer(scenarios[name])
    expect(made.answerer).toBe('built-in')
    expect(made.fallback).toEqual({ model: 'a-model', reason, after: 0 })
    expect(made.sentences[0]).toMatchObject({ text: LABEL, kind: 'structure' })
    expect(factsOf(made).length).toBeGreaterThan(0)
  })

  test.each<[keyof typeof scenarios, string]>([
    ['stalls in the middle', 'timeout'],
    ['cut stream', 'cut'],
  ])('keeps what was released and goes on from there, after: %s', async (name, reason) => {
    const made = await answer(scenarios[name], comparison)
    expect(made.answerer).toBe('a-model')
    expect(made.fallback).toEqual({ model: 'a-model', reason, after: 1 })
    const texts = made.sentences.map(({ text }) => text)
    expect(texts[1]).toBe('The model could not finish its answer; the rest is composed from the wiki.')
    const cited = factsOf(made).flatMap(({ citations }) => citations)
    expect(new Set(cited).size).toBe(cited.length)
    expect(cited.length).toBeGreaterThan(1)
  })

  test('shows nothing of instructions that the model obeyed', async () => {
    const made = await answer(scenarios['injected instructions obeyed'])
    expect(made.withheld.length).toBeGreaterThan(9)
    expect(factsOf(made).length).toBeGreaterThan(0)
  })

  test('leaves links and markup out and keeps the sentences beside them', async () => {
    expect(factsOf(await answer(scenarios.links)).length).toBeGreaterThan(0)
    expect(factsOf(await answer(scenarios.markdown)).length).toBeGreaterThan(0)
  })

  test('tells what a superseded claim yields to before it, and says which is which', async () => {
    const old: Scenario = ({ evidence }) => {
      const line = evidence.find(({ text }) => text === 'Akash leases are priced in the AKT token.')
      return { pieces: [`${line?.text} [${line?.alias}]\n`] }
    }
    const made = await answer(old, { question: 'Are leases priced in the AKT token?' })
    expect(made.sentences.slice(-3).map(({ text }) => text)).toEqual([
      expect.stringMatching(/priced in ACT/),
      'The wiki also keeps an older claim, now superseded by the one above.',
      'Akash leases are priced in the AKT token.',
    ])
  })

  test('tells below a figure what other figures of the same thing the wiki holds, of when each is', async () => {
    const newest: Scenario = ({ evidence }) => {
      const line = evidence.find(({ text }) => text.includes('Rs 92 per hour'))
      return { pieces: [`${line?.text} [${line?.alias}]\n`] }
    }
    const question = 'What does an hour on a GPU of IndiaAI Mission cost?'
    const made = await answer(newest, { entry: 'indiaai-mission', question })
    expect(made.sentences.slice(0, 3).map(({ text }) => text)).toEqual([
      expect.stringContaining('Rs 92 per hour in April 2026'),
      'The figure above is of April 2026; the wiki also holds one of October 2025.',
      expect.stringContaining('Rs 65 per GPU-hour in October 2025'),
    ])
  })

  test('begins with what decides the question, whatever the model begins with', async () => {
    const aside: Scenario = ({ evidence, closest }) => {
      const other = evidence.find(({ alias, text }) => !closest.includes(alias) && text.startsWith('Akash'))
      return { pieces: [`${other?.text} [${other?.alias}]\n`] }
    }
    const made = await answer(aside)
    const honest = await answer(scenarios.honest)
    expect(honest.sentences.map(({ citations }) => citations)).toContainEqual(made.sentences[0]?.citations)
    expect(made.sentences[0]?.check).toBe('quoted')
    expect(made.sentences).toHaveLength(2)
    expect(made.mended?.quoted).toBe(1)
  })

  test('says once what it was told in full, however often the model says it', async () => {
    const again: Scenario = ({ evidence, closest }) => {
      const claim = evidence.find(({ alias }) => alias === closest[0])
      const line = `${claim?.text} [${claim?.alias}]\n`
      return { pieces: [line, line.toUpperCase(), line.replace(/\. /, ' '), line] }
    }
    expect((await answer(again)).sentences).toHaveLength(1)
  })

  test('is not asked for where the wiki does not say', async () => {
    const made = await answer(scenarios.honest, { question: 'How many tulip bulbs were sold in Paris?' })
    expect(made.abstained).toBe(true)
    expect(made.answerer).toBe('built-in')
    expect(made.usage).toBeUndefined()
    expect(server.requests).toEqual([])
  })

  test('puts the same table beside a comparison, whoever writes', async () => {
    const made = await answer(scenarios.honest, comparison)
    expect(made.table?.columns).toHaveLength(2)
    expect(made.table).toEqual((await answer(scenarios['wrong key'], comparison)).table)
  })

  test('says what the wiki does not say, whoever writes', async () => {
    const question = 'How are leases priced? What is the phone number of its chairman?'
    const made = await answer(scenarios.honest, { question })
    expect(made.answerer).toBe('a-model')
    expect(factsOf(made).length).toBeGreaterThan(0)
    expect(made.sentences.at(-1)).toMatchObject({
      kind: 'structure',
      text: expect.stringMatching(/does not say/),
    })
  })

  test('asks the judge once about all that is plausible, and waits for it no longer than two seconds', async () => {
    const doubtful: Scenario = ({ evidence, model, closest }) => {
      if (model === 'a-judge') return { pieces: ['1. yes\n'] }
      const claim = evidence.find(({ alias }) => alias === closest[0])
      return { pieces: [`${claim?.text.replace(/\.$/, '')} happily. [${claim?.alias}]\n`] }
    }
    const judged = await answer(doubtful, { hasJudge: true })
    expect(judged.mended?.judged).toBe(1)
    expect(factsOf(judged)[0]?.text).toMatch(/happily\.$/)
    const silent: Scenario = request =>
      request.model === 'a-judge' ? { ending: 'stall' } : doubtful(request)
    const refused = await answer(silent, { hasJudge: true })
    expect(refused.mended?.judged).toBe(0)
    expect(refused.withheld.map(({ text }) => text).join()).toMatch(/happily\.$/)
  })

  test('ends at once when the reader stops it, and cancels the request', async () => {
    const stop = new AbortController()
    const seen: string[] = []
    for await (const event of ask(scenarios['stalls in the middle'], { signal: stop.signal })) {
      seen.push(event.type)
      if (event.type === 'sentence') stop.abort()
    }
    expect(seen).toEqual(['understood', 'sentence'])
    await expect.poll(server.cancelled).toBe(1)
  })
  test('tells what it took where its reader leaves at a sentence, though the server never could', async () => {
    const uses: ModelUse[] = []
    const events = ask(scenarios['stalls in the middle'], { onModelUse: use => uses.push(use) })
    for await (const event of events) if (event.type === 'sentence') break
    expect(uses).toHaveLength(1)
    const asked = server.requests[0]?.characters ?? 0
    expect(uses[0]?.usage.inputTokens).toBe(Math.ceil(asked / 4))
    expect(uses[0]?.usage.outputTokens).toBeGreaterThan(10)
  })
})
