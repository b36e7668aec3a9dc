import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const scratchFiles = new Set<string>()

/** What the linter says of a scratch file with this text in this folder. */
function lint(folder: string, text: string): string {
  const path = join(folder, `boundary-scratch-${scratchFiles.size}.ts`)
  scratchFiles.add(path)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  const args = ['node_modules/@biomejs/biome/bin/biome', 'lint', '--colors=off', path]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  rmSync(path)
  return stdout + stderr
}

afterAll(() => {
  for (const path of scratchFiles) rmSync(path, { force: true })
})

const broken: [folder: string, imported: string][] = [
  ['app', '#db/client.ts'],
  ['app', '../db/client.ts'],
  ['app', 'drizzle-orm'],
  ['app', '@ai-sdk/openai-compatible'],
  ['lib/wiki', '#app/text.ts'],
  ['lib/wiki', '../../app/text.ts'],
  ['lib/answer', 'react'],
  ['lib/answer', 'next/cache'],
  ['lib/answer', '#lib/wiring.ts'],
  ['lib/answer', '../wiring.ts'],
  ['lib/answer', '@ai-sdk/openai'],
  ['lib/answer', '#lib/conversations/hold-conversation.ts'],
  ['lib/retrieval', '../answer/answer.ts'],
  ['lib/retrieval', '#lib/model/scratch.ts'],
  ['lib/wiki', '#lib/retrieval/scratch.ts'],
  ['lib/grounding', 'node:fs'],
  ['lib/grounding', '#db/client.ts'],
  ['lib/grounding', '../wiki/model.ts'],
  ['lib/grounding', '#lib/config.ts'],
  ['lib/language', 'better-sqlite3'],
  ['lib/reading', '#lib/retrieval/scratch.ts'],
  ['lib/reading', '../wiki/model.ts'],
  ['lib/importers', '#db/client.ts'],
  ['lib/importers/csv', '../../answer/answer.ts'],
  ['lib/editing', '#lib/retrieval/scratch.ts'],
  ['lib/editing', '../answer/answer.ts'],
  ['lib/model', '#db/client.ts'],
  ['db', '#lib/wiki/model.ts'],
  ['db', '../app/text.ts'],
]

describe('the direction of imports', () => {
  test.each(broken)('%s may not import %s', (folder, imported) => {
    expect(lint(folder, `import { x } from '${imported}'\nconsole.log(x)\n`)).toContain('noRestrictedImports')
    expect(lint(folder, `import type { x } from '${imported}'\nexport type Y = x\n`)).toContain(
      'noRestrictedImports',
    )
  })

  test('allows app to import lib, lib to import db, and lib/model its providers', () => {
    const allowed: [string, string][] = [
      ['app', '#lib/wiring.ts'],
      ['lib/wiki', '#db/client.ts'],
      ['lib/answer', '#lib/grounding/judge-sentence.ts'],
      ['lib/model', '@ai-sdk/openai'],
      ['lib/importers/csv', '#lib/wiki/model.ts'],
      ['lib/editing', '#db/client.ts'],
    ]
    for (const [folder, imported] of allowed) {
      const text = `import { x } from '${imported}'\nconsole.log(x)\n`
      expect(lint(folder, text)).not.toContain('noRestrictedImports')
    }
  })

  test('refuses to read the environment anywhere but in lib/config.ts', () => {
    const text = 'console.log(process.env.PORT)\n'
    for (const folder of ['app', 'lib/answer', 'db', 'cli']) {
      expect(lint(folder, text)).toContain('noProcessEnv')
    }
  })
})
