import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { engines } from '#db/engines.fixture.ts'
import * as tables from '#db/schema.ts'
import * as conversations from './conversations.ts'
import * as findings from './findings.ts'
import * as shares from './shares.ts'
import * as wiki from './wiki.ts'

const hour = 3_600_000
const now = 1_764_000_000_000
const traits = [
  { slug: 'price', name: 'What it costs', asks: ['cheapest, “per day”', "it's?"], claims: ['saw/pricing-1'] },
]

describe.each(engines)('on $name', ({ open }) => {
  let db: Database
  let close: () => Promise<void>

  beforeAll(async () => {
    ;({ db, close } = await open())
    await fill(db)
  })
  afterAll(() => close())

  describe('the wiki', () => {
    test('has its facts by name', async () => {
      expect(await wiki.readWikiFacts(db)).toEqual({ name: 'The Shed', version: 'abc' })
    })

    test('gives back lists, flags and missing values as they were put in', async () => {
      expect(await wiki.listFacets(db)).toEqual([
        { slug: 'pricing', name: 'Pricing', words: ['cost', 'price “per day”'], position: 0 },
      ])
      const [first, second] = await wiki.listClaims(db, ['saw'])
      expect(first).toEqual({
        row: 2,
        id: 'saw/pricing-1',
        entry: 'saw',
        layer: 'tools',
        facet: 'pricing',
        text: 'A saw costs €20.',
        status: 'current',
        by: null,
        asOf: '2026-03',
        checked: true,
        asks: [],
        changedAt: null,
        position: 0,
      })
      expect(second).toMatchObject({ checked: false, status: 'superseded', by: 'saw/pricing-1', asOf: null })
    })

    test('gives each row once, for no values, a few and hundreds', async () => {
      const unknown = Array.from({ length: 200 }, (_, i) => `saw/unknown-${i}`)
      const idsOf = async (ids: string[]) => (await wiki.listClaimsById(db, ids)).map(({ id }) => id).sort()
      const all = (await wiki.listClaims(db, ['saw'])).map(({ id }) => id).sort()
      expect(await idsOf([])).toEqual([])
      expect(await idsOf(all)).toEqual(all)
      expect(await idsOf([...all, 'saw/unknown'])).toEqual(all)
      expect(await idsOf([...unknown, ...all])).toEqual(all)
    })

    test('gives the traits of a layer, which no list of layers holds', async () => {
      expect(await wiki.listTraits(db, 'tools')).toEqual(traits)
      expect(await wiki.listTraits(db, 'parts')).toEqual([])
      expect(await wiki.listTraits(db, 'no-such-layer')).toEqual([])
      const [tools] = await wiki.listLayers(db)
      expect(Object.keys(tools ?? {})).toEqual(['slug', 'name', 'summary', 'position'])
    })

    test('orders texts by their bytes', async () => {
      expect(await wiki.listSourceIds(db)).toEqual(['A-shop', 'Zoo', 'a-manual', 'a.manual', 'ä-manual'])
    })

    test('lists entries by layer and position, and finds one', async () => {
      expect((await wiki.listEntries(db)).map(({ slug }) => slug)).toEqual(['saw', 'Hammer', 'nail'])
      expect((await wiki.listEntries(db, 'tools')).map(({ slug }) => slug)).toEqual(['saw', 'Hammer'])
      const named = await wiki.listNamedEntries(db, 'tools')
      expect(named.map(({ slug }) => slug)).toEqual(['saw', 'Hammer'])
      expect(Object.keys(named[0] ?? {})).toEqual(['slug', 'name', 'layer', 'openness'])
      expect(await wiki.findEntry(db, 'nail')).toMatchObject({ layer: 'parts', homepage: null })
      expect(await wiki.findEntry(db, 'nails')).toBeUndefined()
    })

    test('gives the sources of claims in the claims’ own order, and the claims of a source', async () => {
      const sources = await wiki.listSourcesOfClaims(db, ['saw/pricing-1', 'nail/pricing-1'])
      expect(sources.map(({ claim, id, locate }) => [claim, id, locate])).toEqual([
        ['nail/pricing-1', 'a-manual', null],
        ['saw/pricing-1', 'Zoo', null],
        ['saw/pricing-1', 'a-manual', 'the price … of it'],
      ])
      expect((await wiki.listClaimsOfSource(db, 'a-manual')).map(({ id }) => id)).toEqual([
        'saw/pricing-1',
        'nail/pricing-1',
      ])
    })

    test('lists what the current claims of entries are filed under', async () => {
      expect(await wiki.listFacetsOfClaims(db, ['nail', 'saw'])).toEqual([
        { entry: 'nail', facet: 'pricing', id: 'nail/pricing-1' },
        { entry: 'saw', facet: 'pricing', id: 'saw/pricing-1' },
      ])
    })

    test('lists the facets of a layer that have claims', async () => {
      const [row] = await wiki.listEntries(db)
      expect(await wiki.listFacetsOfLayer(db, row?.layer ?? '')).toEqual(['pricing'])
      expect(await wiki.listFacetsOfLayer(db, 'no-such-layer')).toEqual([])
    })

    test('answers an empty list with an empty list', async () => {
      expect(await wiki.listClaimsById(db, [])).toEqual([])
      expect(await wiki.listAliases(db, [])).toEqual([])
    })
  })

  describe('a conversation', () => {
    const conversation = {
      ...{ id: 'c1', session: 's1', entry: 'saw', name: null, leaf: null },
      ...{ createdAt: now, updatedAt: now },
    }
    const message = {
      id: 'm1',
      conversation: 'c1',
      position: 0,
      parent: null,
      entry: 'saw',
      question: 'What does it cost? 🪚',
      answer: null,
      status: 'answering' as const,
      createdAt: now + hour,
    }

    test('is found by its own session alone, with its message and the time it was touched', async () => {
      await db.insert(tables.conversations).values(conversation)
      await conversations.insertMessage(db, message)
      expect(await conversations.findConversation(db, 'c1', 's2')).toBeUndefined()
      expect(await conversations.findConversation(db, 'c1', null)).toBeUndefined()
      const found = await conversations.findConversation(db, 'c1', 's1')
      expect(found).toEqual({ ...conversation, leaf: 'm1', updatedAt: now + hour })
      expect(await conversations.listMessages(db, 'c1')).toEqual([message])
    })

    test('keeps an answer as it was given', async () => {
      const answer = { sentences: [{ text: 'A saw costs €20 — “today”\u0000.', n: 1.5 }], abstained: false }
      await conversations.updateMessage(db, 'm1', { answer, status: 'finished' })
      expect(await conversations.findMessage(db, 'm1')).toEqual({ ...message, answer, status: 'finished' })
      expect(await conversations.listAnswers(db, '', 10)).toEqual([{ id: 'm1', answer }])
      expect(await conversations.listAnswers(db, 'm1', 10)).toEqual([])
    })

    test('begins with its first message, or not at all', async () => {
      const begun = { ...conversation, id: 'c3', leaf: 'm3' }
      const first = { ...message, id: 'm3', conversation: 'c3', parent: null }
      await conversations.beginConversation(db, begun, first)
      expect(await conversations.listMessages(db, 'c3')).toEqual([first])
      await expect(conversations.beginConversation(db, { ...begun, id: 'c4' }, first)).rejects.toThrow()
      expect(await conversations.findConversation(db, 'c4', 's1')).toBeUndefined()
      await conversations.deleteConversation(db, 'c3')
    })

    test('has its unfinished answers marked as cut, those begun in time and those finished left alone', async () => {
      const [early, late] = ['early', 'late'].map((id, index) => ({
        ...{ ...message, id, conversation: 'c9', position: index, createdAt: now + index * hour },
      }))
      await db.insert(tables.conversations).values({ ...conversation, id: 'c9', session: 's9' })
      for (const one of [early, late]) if (one) await conversations.insertMessage(db, one)
      await conversations.markCut(db, now + hour)
      expect((await conversations.findMessage(db, 'early'))?.status).toBe('cut')
      expect((await conversations.findMessage(db, 'late'))?.status).toBe('answering')
      expect((await conversations.findMessage(db, 'm1'))?.status).toBe('finished')
      await conversations.deleteConversation(db, 'c9')
    })

    test('is not touched by a message that cannot be stored', async () => {
      const before = await conversations.findConversation(db, 'c1', 's1')
      const twice = { ...message, createdAt: now + 2 * hour }
      await expect(conversations.insertMessage(db, twice)).rejects.toThrow()
      expect(await conversations.findConversation(db, 'c1', 's1')).toEqual(before)
    })

    test('that was touched last is the session’s latest', async () => {
      await db.insert(tables.conversations).values({ ...conversation, id: 'c2', updatedAt: now + 3 * hour })
      expect((await conversations.findLatestConversation(db, 's1', 'saw'))?.id).toBe('c2')
    })

    test('is listed for its session, latest first, with its questions and whether it is shared', async () => {
      await conversations.updateConversation(db, 'c1', { name: 'Saws' })
      await shares.upsertShare(db, {
        id: 'p1',
        conversation: 'c1',
        content: { title: 'Saws' },
        sharedAt: now,
      })
      const listed = await conversations.listConversations(db, 's1', 10)
      expect(listed.map(({ id, name, isShared }) => [id, name, isShared])).toEqual([
        ['c2', null, false],
        ['c1', 'Saws', true],
      ])
      expect(await conversations.listConversations(db, 's1', 1)).toHaveLength(1)
      expect(await conversations.listQuestions(db, ['c1', 'c2'])).toEqual([
        { conversation: 'c1', question: message.question },
      ])
    })

    test('keeps its public address when it is shared again', async () => {
      await shares.clearShare(db, 'c1')
      expect(await shares.findShare(db, 'p1')).toMatchObject({ content: null })
      await shares.upsertShare(db, { id: 'p2', conversation: 'c1', content: { n: 1 }, sharedAt: now + hour })
      expect(await shares.findShareOf(db, 'c1')).toEqual({
        ...{ id: 'p1', conversation: 'c1', content: { n: 1 }, sharedAt: now + hour },
      })
    })

    test('has each finding once, and loses those of one kind alone', async () => {
      const finding = {
        ...{ id: 'f1', message: 'm1', kind: 'unanswered' as const, sentence: null, claim: null },
        ...{ entry: 'saw', facet: null, topic: 'handle', reason: null, createdAt: now },
      }
      const mark = { ...finding, id: 'f2', kind: 'not-helpful' as const, createdAt: now + hour }
      await findings.insertFindings(db, [finding, mark])
      await findings.insertFindings(db, [finding])
      expect((await findings.listFindings(db, 10)).map(({ id }) => id)).toEqual(['f2', 'f1'])
      await findings.deleteFindingsOf(db, 'm1', ['unanswered', 'withheld'])
      expect(await findings.listFindingsOf(db, ['m1'], ['unanswered', 'not-helpful'])).toEqual([mark])
      await findings.insertFindings(db, [finding])
      await findings.deleteFinding(db, 'f2')
      expect((await findings.listFindings(db, 10)).map(({ id }) => id)).toEqual(['f1'])
    })

    test('is deleted with its messages, its public page and what was found in it', async () => {
      await conversations.deleteConversation(db, 'c1')
      expect(await conversations.findMessage(db, 'm1')).toBeUndefined()
      expect(await shares.findShare(db, 'p1')).toBeUndefined()
      expect(await findings.listFindings(db, 10)).toEqual([])
    })
  })
})

async function fill(db: Database): Promise<void> {
  await db.insert(tables.wiki).values([
    { key: 'name', value: 'The Shed' },
    { key: 'version', value: 'abc' },
  ])
  await db.insert(tables.layers).values([
    { slug: 'tools', name: 'Tools', summary: '', traits, position: 0 },
    { slug: 'parts', name: 'Parts', summary: '', position: 1 },
  ])
  await db
    .insert(tables.facets)
    .values({ slug: 'pricing', name: 'Pricing', words: ['cost', 'price “per day”'], position: 0 })
  const entry = { openness: 'open-source' as const, tagline: '', homepage: null, fingerprint: '' }
  await db.insert(tables.entries).values([
    { ...entry, slug: 'Hammer', layer: 'tools', name: 'Hammer', position: 1 },
    { ...entry, slug: 'nail', layer: 'parts', name: 'Nail', position: 2 },
    { ...entry, slug: 'saw', layer: 'tools', name: 'Saw', position: 0 },
  ])
  const claim = { facet: 'pricing', status: 'current' as const, by: null, asOf: null, checked: true }
  await db.insert(tables.claims).values([
    {
      ...{ ...claim, row: 1, id: 'saw/pricing-2', entry: 'saw', layer: 'tools', position: 1 },
      ...{ text: 'A saw costs €15.', status: 'superseded', by: 'saw/pricing-1', checked: false },
    },
    {
      ...{ ...claim, row: 2, id: 'saw/pricing-1', entry: 'saw', layer: 'tools', position: 0 },
      ...{ text: 'A saw costs €20.', asOf: '2026-03' },
    },
    {
      ...{ ...claim, row: 3, id: 'nail/pricing-1', entry: 'nail', layer: 'parts', position: 0 },
      text: 'A nail costs a cent.',
    },
  ])
  const source = { title: '', url: 'https://shed.example', kind: 'docs' as const }
  const ids = ['a.manual', 'ä-manual', 'Zoo', 'a-manual', 'A-shop']
  await db.insert(tables.sources).values(ids.map(id => ({ ...source, id })))
  await db.insert(tables.claimSources).values([
    { claim: 'saw/pricing-1', source: 'a-manual', locate: 'the price … of it', position: 1 },
    { claim: 'saw/pricing-1', source: 'Zoo', locate: null, position: 0 },
    { claim: 'nail/pricing-1', source: 'a-manual', locate: null, position: 0 },
  ])
}
