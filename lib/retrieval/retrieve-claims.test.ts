import { expect, test } from 'vitest'
import { openLayer } from './layer.fixture.ts'
import { readLexicon } from './lexicon.ts'
import { readQuestion } from './read-question.ts'
import { retrieveClaims } from './retrieve-claims.ts'

// Each entry has a claim that holds the question's word and one that does not.
async function askLayer(count: number) {
  const db = await openLayer(count, ['It sells turbines.', 'It sits by the sea.'])
  const lexicon = await readLexicon(db, 'maker-0')
  const ask = (of: typeof lexicon.entries) =>
    retrieveClaims(db, 'cloud', readQuestion('Who sells turbines?', lexicon), of)
  return { ofOne: () => ask([lexicon.page]), ofAll: () => ask(lexicon.entries) }
}

test('a small layer is read whole, and of siblings a dozen claims are looked at', async () => {
  const { ofOne, ofAll } = await askLayer(40)
  expect((await ofAll()).own).toHaveLength(80)
  const { own, others } = await ofOne()
  expect([own.length, others.length]).toEqual([2, 11])
})

test('however many entries a layer has, few of its claims are looked at', async () => {
  const { ofOne, ofAll } = await askLayer(41)
  const { own } = await ofAll()
  // Those found, and what else the likeliest entry has.
  expect(own).toHaveLength(24 + 1)
  const alone = await ofOne()
  expect([alone.own.length, alone.others.length]).toEqual([2, 5])
})
