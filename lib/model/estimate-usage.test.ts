import { expect, test } from 'vitest'
import { toldOrEstimated, usageOfBroken } from './estimate-usage.ts'
import { ModelFailure } from './model-failure.ts'

const prompt = { instructions: 'x'.repeat(30), text: 'y'.repeat(11) }
const none = { inputTokens: 0, outputTokens: 0 }

test('what a server tells counts; what it does not tell counts by its letters', () => {
  expect(toldOrEstimated({ inputTokens: 7, outputTokens: 0 }, prompt, 'abc')).toEqual({
    inputTokens: 7,
    outputTokens: 0,
  })
  expect(toldOrEstimated(none, prompt, 'abcde')).toEqual({ inputTokens: 11, outputTokens: 2 })
})

test('an answer that was stopped or broke off counts as far as it came; a request that was refused does not', () => {
  const stopped = new DOMException('This operation was aborted', 'AbortError')
  for (const error of [stopped, null, new ModelFailure('cut', 'cut'), new ModelFailure('timeout', 'late')])
    expect(usageOfBroken(error, prompt, 'abcde')).toEqual({ inputTokens: 11, outputTokens: 2 })
  for (const kind of ['unreachable', 'unauthorized', 'rate-limited', 'server-error'] as const)
    expect(usageOfBroken(new ModelFailure(kind, 'no'), prompt, '')).toEqual(none)
})
