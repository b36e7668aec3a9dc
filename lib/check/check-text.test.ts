import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { importWiki } from '#lib/wiki/import-wiki.ts'
import { createPicker } from '../../bench/gate/cases.ts'
import { falseKinds } from '../../bench/gate/false/kinds.ts'
import { readSamples } from '../../bench/gate/read-samples.ts'
import { checkText } from './check-text.ts'
import { CheckedText } from './checked-text.ts'

const db = await openDatabase(':memory:')
beforeAll(async () => {
  await importWiki(db, 'seeds')
})
afterAll(() => closeDatabase(db))

// Every twenty-fourth claim keeps the test within seconds; which claims these are follows from the order of the seed files.
const samples = readSamples('seeds')
const some = samples.filter((_, i) => i % 24 === 0)
// To add what another claim says makes a sentence false of the claim it cites, and true of the wiki.
const kinds = falseKinds.filter(({ name }) => name !== 'uncited conjunct')
const isBorneOut = (verdict: string | undefined) => verdict === 'quoted' || verdict === 'checked'

async function isWhollyBorneOut(text: string): Promise<boolean> {
  const { sentences } = await checkText(db, { text })
  return sentences.every(({ verdict }) => isBorneOut(verdict))
}

describe('a text beside the wiki', () => {
  // Some hundred sentences beside the whole wiki: seconds on a machine at rest, minutes on a busy one.
  test('finds at least 98 of 100 false edits of claims not borne out', { timeout: 600_000 }, async () => {
    const edits = kinds.flatMap(kind =>
      some.flatMap(sample => {
        const made = kind.make(sample, samples, createPicker(`${kind.name} ${sample.id}`))
        return made ? [{ kind: kind.name, text: made.sentence }] : []
      }),
    )
    const missed: string[] = []
    for (const { kind, text } of edits) if (await isWhollyBorneOut(text)) missed.push(`${kind}: ${text}`)
    expect(edits.length).toBeGreaterThan(400)
    console.info(`${edits.length} false edits, ${missed.length} missed`)
    expect(1 - missed.length / edits.length, missed.join('\n')).toBeGreaterThanOrEqual(0.98)
  })

  test('finds every claim that stands borne out in its own words', async () => {
    const missed: string[] = []
    for (const { text, id } of some) {
      const checked = await checkText(db, { text })
      const isSuperseded = checked.sentences[0]?.verdict === 'outdated'
      if (!isSuperseded && !checked.sentences.every(({ verdict }) => isBorneOut(verdict))) missed.push(id)
    }
    expect(missed).toEqual([])
  })

  test('names the claims that bear a sentence out, say otherwise, or are nearest, and why', async () => {
    const text = [
      'Lambda was founded in 2012 by machine learning engineers.',
      'Gensyn’s AI token has a supply of 20 billion.',
      'Cows give milk.',
    ]
    const checked = await checkText(db, { text: text.join(' ') })
    expect(CheckedText.parse(checked)).toEqual(checked)
    const [borneOut, wrong, beside] = checked.sentences
    expect(checked.sentences.map(sentence => sentence.text)).toEqual(text)
    expect(borneOut).toMatchObject({ verdict: 'quoted', supportedBy: ['lambda/overview-1'], reason: null })
    expect(wrong).toMatchObject({
      verdict: 'contradicted',
      reason: 'number',
      span: expect.stringContaining('20'),
    })
    expect(checked.claims[wrong?.contradictedBy[0] ?? '']?.text).toContain('10 billion')
    expect(beside).toMatchObject({ verdict: 'unsupported', supportedBy: [], contradictedBy: [] })
    expect(beside?.explanation?.length).toBeGreaterThan(10)
    expect(checked.counts).toMatchObject({ quoted: 1, contradicted: 1, unsupported: 1 })
  })

  test('reads a pronoun as the subject of the sentence before, and of no other entry', async () => {
    const first = 'Lambda was founded in 2012 by machine learning engineers.'
    const own = await checkText(db, { text: `${first} It later became an AI cloud provider.` })
    expect(own.sentences[1]?.supportedBy).toEqual(['lambda/overview-1'])
    const other = await checkText(db, { text: `${first} It runs a reverse auction.` })
    expect(other.sentences[1]?.verdict).toBe('unsupported')
    const wrong = await checkText(db, { text: `${first} It was founded in 2015. Its founding was in 2016.` })
    expect(wrong.sentences[1]).toMatchObject({ verdict: 'contradicted', reason: 'date', span: '2015' })
    expect(wrong.sentences[2]?.reason).not.toBe('pronoun')
    expect(wrong.claims[wrong.sentences[1]?.contradictedBy[0] ?? '']?.entry).toBe('lambda')
    const alone = await checkText(db, { text: 'It runs a reverse auction.' })
    expect(alone.sentences[0]?.explanation).toMatch(/name it here/)
  })

  test('shows of a sentence that names an entry the claims of that entry, those on its facet first', async () => {
    const checked = await checkText(db, { text: 'vLLM costs $5. vLLM is proprietary software.' })
    for (const { verdict, nearest } of checked.sentences) {
      expect([verdict, nearest.length]).toEqual(['unsupported', 3])
      expect(nearest.every(id => id.startsWith('vllm/'))).toBe(true)
    }
    expect(checked.sentences[0]).toMatchObject({ reason: 'number', span: '$5' })
    expect(checked.sentences[1]?.nearest[0]).toBe('vllm/openness-1')
  })

  test('takes “it” for the one entry that the sentence before names, though nothing bears that one out', async () => {
    const named = await checkText(db, { text: 'vLLM costs $5. It is open source.' })
    expect(named.sentences[1]).toMatchObject({ verdict: 'checked', supportedBy: ['vllm/overview-1'] })
    const two = await checkText(db, { text: 'Crusoe and Lambda are alike. It was founded in 2012.' })
    expect(two.sentences[1]).toMatchObject({ reason: 'pronoun', nearest: [] })
    const scoped = await checkText(db, { text: 'It was founded in 2013.', entry: 'lambda' })
    expect(scoped.sentences[0]).toMatchObject({ contradictedBy: ['lambda/overview-1'], span: '2013' })
  })

  test.each([
    ['what another entry’s claim says', 'Mistral is French. The company was founded in 2010.'],
    ['a claim of which it denies other words', 'Lambda does not sell hats.'],
    ['a claim on one of two', 'Crusoe and Lambda both cost $3.99.'],
  ])('is not contradicted by %s', async (_, text) => {
    const { sentences } = await checkText(db, { text })
    expect(sentences.at(-1)).toMatchObject({ verdict: 'unsupported', contradictedBy: [] })
  })

  test('is not contradicted by the entry it is set beside where it names another', async () => {
    const { sentences } = await checkText(db, { text: 'Crusoe was founded in 2013.', entry: 'lambda' })
    expect(sentences[0]?.verdict).toBe('unsupported')
  })

  test('keeps to the claims of one entry or layer, and refuses those the wiki lacks', async () => {
    const text = 'Lambda was founded in 2012 by machine learning engineers.'
    const verdictIn = async (scope: object) => (await checkText(db, { text, ...scope })).sentences[0]?.verdict
    expect(await verdictIn({ entry: 'lambda' })).toBe('quoted')
    expect(await verdictIn({ layer: 'infrastructure' })).toBe('quoted')
    expect(await verdictIn({ layer: 'models' })).toBe('unsupported')
    await expect(checkText(db, { text, layer: 'no-such' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(checkText(db, { text, entry: 'no-such' })).rejects.toMatchObject({ code: 'not-found' })
    const both = checkText(db, { text, entry: 'lambda', layer: 'infrastructure' })
    await expect(both).rejects.toMatchObject({ code: 'bad-input', field: 'layer' })
  })
})
