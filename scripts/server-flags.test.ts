import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nextFlags, serverFlags } from './server-flags.mjs'

test('a container starts its server with the flags that `npm start` gives', () => {
  const command = /^CMD (\[.*\])$/m.exec(readFileSync('deploy/Containerfile', 'utf8'))?.[1] ?? '[]'
  const next = 'node_modules/next/dist/bin/next'
  expect(JSON.parse(command)).toEqual(['node', ...serverFlags, next, 'start', ...nextFlags])
})
