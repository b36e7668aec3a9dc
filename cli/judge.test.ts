import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

function judge(input: string) {
  return spawnSync(process.execPath, ['--conditions=react-server', 'cli/judge.ts'], {
    input,
    encoding: 'utf8',
  })
}

test('judges one pair a line', () => {
  const line = JSON.stringify({ sentence: 'Akash takes a fee.', claims: ['Akash takes no fee.'] })
  const { stdout, status } = judge(`${line}\n`)
  expect(JSON.parse(stdout)).toEqual({ verdict: 'withheld', reason: 'negation', span: expect.any(String) })
  expect(status).toBe(0)
})

test('names bad lines by number, judges the others and exits with 1', () => {
  const good = JSON.stringify({ sentence: 'Akash takes no fee.', claims: ['Akash takes no fee.'] })
  const { stdout, stderr, status } = judge(`${good}\nno json\n{"sentence": 3, "claims": []}\n${good}`)
  expect(stdout.trim().split('\n')).toHaveLength(2)
  expect(stderr).toMatch(/^line 2: .*\nline 3: sentence: /)
  expect(status).toBe(1)
})
