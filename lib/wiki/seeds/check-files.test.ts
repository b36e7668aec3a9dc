import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkFiles } from './check-files.ts'
import { openSealed } from './seal-file.ts'
import { SeedFolder } from './seed-folder.fixture.ts'

let folder: SeedFolder
beforeEach(() => {
  folder = new SeedFolder()
})
afterEach(() => folder.remove())

const shared = { workers: 2, leastFiles: 1, atOnce: 1 }
const alone = { workers: 1, leastFiles: 1, atOnce: 1 }
const check = (sharing: typeof shared) => checkFiles(folder.path, new Map(), () => {}, sharing)

test('gives the same files in the same order, however many read them', async () => {
  const [one, other] = [await check(alone), await check(shared)]
  expect(other).toEqual(one)
  expect(other.files.map(({ entry }) => entry && openSealed(entry).name)).toEqual([
    'Nail',
    'Drill',
    'Hammer',
    'Saw',
  ])
})

test('finds the same problems at the same places, however many read the files', async () => {
  folder.change('tools/saw.yaml', 'facet: limits', 'facet: limit')
  folder.change('parts/nail.yaml', 'openness: open-source', 'openness: open')
  const problemsOf = (sharing: typeof shared) => check(sharing).then(String, ({ problems }) => problems)
  const problems = await problemsOf(alone)
  expect(problems).toHaveLength(2)
  expect(await problemsOf(shared)).toEqual(problems)
})
