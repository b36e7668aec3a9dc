import { expect, test } from 'vitest'
import { engines } from './engines.fixture.ts'
import { postingsOf } from './postings.ts'
import { writeRows } from './row-writer.ts'

test.each(engines)(
  'more claims than a statement takes are all found, each once, on $name',
  async ({ open }) => {
    const { db, close } = await open()
    const rows = Array.from({ length: 2_050 }, (_, i) => i + 1)
    const tokens = rows.map(row => `tools#all tools#r${row}`)
    await writeRows(db, writer => writer.indexClaims({ layer: 'tools', rows, tokens }))
    expect(await postingsOf(db).read('tools', ['all', 'r1000', 'r2050', 'r2051'], 9_999)).toEqual([
      ...[rows, [1_000], [2_050], []],
    ])
    await close()
  },
)
