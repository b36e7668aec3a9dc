import { expect, test } from './test.ts'

test.describe('POST /api/v1/ask', () => {
  test('answers with every citation among its claims', async ({ request }) => {
    const response = await request.post('/api/v1/ask', {
      data: { entry: 'akash-network', question: 'What are leases priced in?' },
    })
    expect(response.status()).toBe(200)
    const answer = await response.json()
    expect(answer.abstained).toBe(false)
    const cited = answer.sentences.flatMap((sentence: { citations: string[] }) => sentence.citations)
    expect(cited.length).toBeGreaterThan(0)
    for (const id of cited) {
      expect(answer.claims[id].text.length).toBeGreaterThan(0)
      expect(answer.claims[id].sources[0].url).toMatch(/^https?:/)
      expect(answer.consulted).toContain(id)
    }
    for (const sentence of answer.sentences) {
      expect(sentence.kind === 'structure').toBe(sentence.citations.length === 0)
    }
  })

  test('goes on with a conversation that no browser owns, for whoever holds its id', async ({ request }) => {
    const first = await request.post('/api/v1/ask', {
      data: { entry: 'akash-network', question: 'What does it cost to rent an H100?' },
    })
    const { conversation } = await first.json()
    const second = await request.post('/api/v1/ask', {
      data: { entry: 'akash-network', question: 'and its limits?', conversation },
    })
    const answer = await second.json()
    expect(answer.conversation).toBe(conversation)
    const facets = Object.values(answer.claims as Record<string, { facet: string }>).map(claim => claim.facet)
    expect(facets).toContain('limits')
  })

  const good = { entry: 'akash-network', question: 'What is it?' }
  const refused: [name: string, body: unknown, status: number, field: string][] = [
    ['an unknown field', { ...good, colour: 'red' }, 400, 'colour'],
    ['a wrong type', { ...good, question: 7 }, 400, 'question'],
    ['an empty question', { ...good, question: '   ' }, 400, 'question'],
    ['a question of 2,001 characters', { ...good, question: 'x'.repeat(2_001) }, 400, 'question'],
    ['a missing entry', { question: 'What is it?' }, 400, 'entry'],
    ['an unknown entry', { ...good, entry: 'no-such-entry' }, 404, 'entry'],
    ['an unknown conversation', { ...good, conversation: crypto.randomUUID() }, 404, 'conversation'],
  ]
  for (const [name, body, status, field] of refused) {
    for (const path of ['/api/v1/ask', '/api/chat']) {
      test(`${path} refuses ${name} and names the field`, async ({ request }) => {
        const response = await request.post(path, { data: body })
        expect(response.status()).toBe(status)
        const { error } = await response.json()
        expect(error.code).toBe(status === 404 ? 'not-found' : 'bad-input')
        expect(error.field).toBe(field)
        expect(error.message.length).toBeGreaterThan(10)
      })
    }
  }

  test('refuses a body that is not JSON', async ({ request }) => {
    const headers = { 'content-type': 'application/json' }
    const response = await request.post('/api/v1/ask', { data: Buffer.from('{"entry": '), headers })
    expect(response.status()).toBe(400)
    expect((await response.json()).error).toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('JSON'),
    })
  })

  test('refuses a body over 64 KB', async ({ request }) => {
    const response = await request.post('/api/v1/ask', { data: { ...good, question: 'x'.repeat(70_000) } })
    expect(response.status()).toBe(413)
    expect((await response.json()).error.code).toBe('too-large')
  })
})

test.describe('reading', () => {
  test('lists the layers with their entries', async ({ request }) => {
    const { layers } = await (await request.get('/api/v1/layers')).json()
    expect(layers.map((layer: { slug: string }) => layer.slug)).toEqual([
      'infrastructure',
      'training',
      'inference',
      'models',
    ])
    expect(layers[0].entries).toHaveLength(14)
    expect(Object.keys(layers[0].entries[0]).sort()).toEqual(['name', 'openness', 'slug', 'tagline'])
  })

  test('gives an entry with its claims and its siblings, open ones first', async ({ request }) => {
    const entry = await (await request.get('/api/v1/entries/lambda')).json()
    expect(entry).toMatchObject({
      slug: 'lambda',
      name: 'Lambda',
      layer: 'infrastructure',
      openness: 'proprietary',
    })
    expect(entry.siblings).toHaveLength(13)
    const order = ['open-source', 'source-available', 'proprietary']
    const ranks = entry.siblings.map((sibling: { openness: string }) => order.indexOf(sibling.openness))
    expect(ranks).toEqual([...ranks].sort())
    const claim = entry.claims.find((each: { id: string }) => each.id === 'lambda/history-1')
    expect(claim).toMatchObject({ facet: 'history', status: 'current', by: null })
    expect(claim.url).toBe('/infrastructure/lambda#history-1')
  })

  test('gives a claim by its address, and 404 for one the wiki lacks', async ({ request }) => {
    const claim = await (await request.get('/api/v1/claims/lambda/history-1')).json()
    expect(claim.text).toContain('Lambda')
    for (const path of ['/api/v1/claims/lambda/no-such', '/api/v1/entries/no-such']) {
      const response = await request.get(path)
      expect(response.status()).toBe(404)
      expect((await response.json()).error.code).toBe('not-found')
    }
  })
})
