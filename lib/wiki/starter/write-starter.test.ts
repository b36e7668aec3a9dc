import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '#db/client.ts'
import type { Answer } from '#lib/answer/answer.ts'
import { answerQuestion } from '#lib/answer/answer-question.ts'
import { importWiki } from '../import-wiki.ts'
import { readWikiTexts } from '../read-wiki.ts'
import { writeStarter } from './write-starter.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-starter-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

async function startedWiki() {
  writeStarter(join(folder, 'wiki'))
  const db = await openDatabase(':memory:')
  await importWiki(db, join(folder, 'wiki'))
  return db
}

test('writes a wiki that imports, with the schemas its files name', async () => {
  const db = await startedWiki()
  expect(await readWikiTexts(db)).toMatchObject({
    site: 'The Workshop',
    noun: { one: 'machine', many: 'machines' },
  })
  for (const file of ['stack.yaml', 'cutters/larkspur.yaml', 'printers/heron.yaml']) {
    const path = join(folder, 'wiki', file)
    const named = readFileSync(path, 'utf8').match(/^# yaml-language-server: \$schema=(.+)\n/)?.[1] ?? ''
    expect(existsSync(join(path, '..', named))).toBe(true)
  }
  await closeDatabase(db)
})

// Words of this wiki alone: its noun, the name of its layer, its ideas and the words of its own facets.
test.each([
  ['larkspur', 'What does Larkspur cost?', ['larkspur/pricing-1']],
  ['larkspur', 'How fast does it cut?', ['larkspur/performance-1']],
  // One says that it can, the other that it cannot: both decide the question.
  ['larkspur', 'Which machines can cut steel?', ['larkspur/limits-1', 'marten-pro/limits-1']],
  ['larkspur', 'Which machine is the cheapest?', ['larkspur/pricing-1', 'marten-pro/pricing-1']],
  ['larkspur', 'Which cutter is the fastest?', ['marten-pro/performance-1', 'larkspur/performance-1']],
  ['larkspur', 'Which cutters are open source?', ['larkspur/openness-1']],
  ['larkspur', 'Is it safe to open the lid?', ['larkspur/safety-1']],
  ['marten-pro', 'Which came first?', ['larkspur/history-1', 'marten-pro/history-1']],
  ['heron', 'How hot does Heron get?', ['heron/performance-1']],
  ['heron', 'How big can a part be?', ['heron/limits-1']],
])('asked of %s, “%s” is answered by %j', async (entry, question, wanted) => {
  const db = await startedWiki()
  const answer = await ask(db, entry, question)
  expect(answer?.sentences.flatMap(({ citations }) => citations)).toEqual(wanted)
  await closeDatabase(db)
})

test('what the wiki does not hold is refused', async () => {
  const db = await startedWiki()
  expect((await ask(db, 'heron', 'Who is its chief executive?'))?.abstained).toBe(true)
  await closeDatabase(db)
})

test('a folder that exists is left as it is', () => {
  writeFileSync(join(folder, 'mine.txt'), 'mine')
  expect(() => writeStarter(folder)).toThrow(/exists already/)
  expect(readdirSync(folder)).toEqual(['mine.txt'])
})

async function ask(
  db: Awaited<ReturnType<typeof openDatabase>>,
  entry: string,
  question: string,
): Promise<Answer | null> {
  for await (const event of answerQuestion(db, { conversation: 'c', entry, question, history: [] }))
    if (event.type === 'finished') return event.answer
  return null
}
