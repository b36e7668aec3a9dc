import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import type { Model } from './model.ts'
import { type FailureKind, ModelFailure } from './model-failure.ts'
import { spareModel } from './spare-model.ts'

const end = { usage: { inputTokens: 1, outputTokens: 1 }, isStreamed: true, isCapped: false }
const signal = new AbortController().signal
const prompt = {} as Parameters<Model['stream']>[0]
let asked: number
let failure: FailureKind | null

beforeEach(() => {
  asked = 0
  failure = null
})

const server: Model = {
  id: 'a-model',
  url: 'http://127.0.0.1/',
  async *stream() {
    asked += 1
    await sleep(1)
    if (failure) throw new ModelFailure(failure, 'no')
    yield 'text'
    return end
  },
  async complete() {
    asked += 1
    if (failure) throw new ModelFailure(failure, 'no')
    return { text: 'text', usage: end.usage }
  },
}

async function read(model: Model): Promise<string> {
  let text = ''
  for await (const piece of model.stream(prompt, signal)) text += piece
  return text
}

test('leaves a dead server alone after three failures, and finds it again', async () => {
  const model = spareModel(server, { restMs: 30 })
  failure = 'unreachable'
  for (let i = 0; i < 10; i += 1) await expect(read(model)).rejects.toMatchObject({ kind: 'unreachable' })
  expect(asked).toBe(3)
  await sleep(40)
  failure = null
  expect(await read(model)).toBe('text')
  expect(await read(model)).toBe('text')
  expect(asked).toBe(5)
})

test('lets one question try a server that rested, and does not keep the others waiting', async () => {
  const model = spareModel(server, { restMs: 30 })
  failure = 'timeout'
  for (let i = 0; i < 3; i += 1) await expect(read(model)).rejects.toThrow()
  await sleep(40)
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => read(model)))
  expect(results.every(({ status }) => status === 'rejected')).toBe(true)
  expect(asked).toBe(4)
})

test('goes on asking a server that refuses single questions', async () => {
  const model = spareModel(server, { restMs: 30 })
  failure = 'refused'
  for (let i = 0; i < 10; i += 1) await expect(read(model)).rejects.toMatchObject({ kind: 'refused' })
  expect(asked).toBe(10)
})

test('passes the text and the usage on', async () => {
  const model = spareModel(server)
  const pieces = model.stream(prompt, signal)
  expect(await pieces.next()).toEqual({ done: false, value: 'text' })
  expect(await pieces.next()).toEqual({ done: true, value: end })
  expect(await model.complete(prompt, 1_000, signal)).toMatchObject({ text: 'text' })
})
