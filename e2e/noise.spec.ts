import { Agent } from 'node:http'
import fc from 'fast-check'
import { noise } from '../bench/torture/noise.ts'
import { asOwner, beginOwn, findProblem, send } from '../bench/torture/send-noise.ts'
import { expect, test } from './test.ts'

// The same cases each time; `npm run torture` sends a hundred thousand.
const cases = fc.sample(noise, { numRuns: 250, seed: 7 })

test('whatever is sent is answered or refused in the documented shape, never by a failure', async ({
  baseURL,
}) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  const problems: string[] = []
  const own = await beginOwn(baseURL ?? '')
  for (const drawn of cases) {
    const one = asOwner(drawn, own)
    const problem = findProblem(one, await send(baseURL ?? '', one, agent))
    if (problem !== null) problems.push(`${problem}: ${one.method} ${one.path} ${one.body?.slice(0, 200)}`)
  }
  agent.destroy()
  expect(problems).toEqual([])
})
