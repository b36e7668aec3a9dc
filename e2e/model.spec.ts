import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './model-test.ts'
import type { ChatRequest } from './openai-server/read-chat-request.ts'
import { inPieces, scenarios } from './openai-server/scenarios.ts'

const akash = '/infrastructure/akash-network'
const LABEL = 'The model could not answer; this is composed from the wiki.'

function chatOf(page: Page): Locator {
  return page.getByRole('complementary', { name: /^Ask about/ })
}

/** Opens the page, asks, and returns the turn while its answer is being made. */
async function ask(page: Page, question = 'What are leases priced in?'): Promise<Locator> {
  await page.goto(akash)
  const chat = chatOf(page)
  await expect(async () => {
    await chat.getByRole('textbox').fill(question)
    await expect(chat.getByRole('button', { name: 'Send the question' })).toBeEnabled({ timeout: 500 })
  }).toPass()
  await chat.getByRole('textbox').press('Enter')
  return chat
    .getByRole('region', { name: 'Conversation' })
    .getByRole('listitem')
    .filter({ hasText: question })
    .first()
}

async function askAndWait(page: Page, question?: string): Promise<Locator> {
  const turn = await ask(page, question)
  await expect(chatOf(page).getByRole('status')).toHaveText(/^Answer ready/)
  return turn
}

// A server that failed three times in a row is left alone for a while: each test begins with one that has just answered.
test.beforeEach(async ({ request, openai }) => {
  openai.play(scenarios.honest)
  const question = { entry: 'akash-network', question: 'What is Akash Network?' }
  await expect(await request.post('/api/v1/ask', { data: question })).toBeOK()
})

test('an honest model’s sentences are shown with their citations, and counted', async ({ page, openai }) => {
  openai.play(scenarios.honest)
  const turn = await askAndWait(page)
  await expect(turn.getByRole('button', { name: /^Citation 1: Akash Network/ })).toBeVisible()
  await expect(turn.getByText(/^\d sentences?, (?:all )?cited\.$/)).toBeVisible()
  await expect(turn.getByText(LABEL)).toHaveCount(0)
})

/** The marked lines of a claim that decides the question, and of another. */
function twoLines({ evidence, closest }: ChatRequest): [string, string] {
  const first = evidence.find(({ alias }) => alias === closest[0])
  const second = evidence.find(({ alias }) => !closest.includes(alias))
  return [`${first?.text} [${first?.alias}]\n`, `${second?.text} [${second?.alias}]\n`]
}

test('sentences appear while the model still writes', async ({ page, openai }) => {
  let second = ''
  openai.play(request => {
    const lines = twoLines(request)
    second = lines[1].replace(/ \[c\d+\]\n/, '')
    return { pieces: [lines[0], ...inPieces(lines[1], 4)], pauseMs: 150 }
  })
  const turn = await ask(page)
  await expect(turn.getByRole('button', { name: /^Citation 1/ })).toBeVisible()
  await expect(turn.getByText(second)).toHaveCount(0)
  await expect(turn.getByText(second)).toBeVisible()
})

for (const [scenario, reason] of [
  ['wrong number', 'a number that stands in no cited claim'],
  ['wrong date', 'a date that stands in no cited claim'],
  ['wrong unit', 'a unit that stands in no cited claim'],
  ['wrong name', 'a name that stands in no cited claim'],
  ['wrong negation', 'a negation that the cited claims do not bear out'],
] as const) {
  test(`a sentence with a ${scenario} is withheld, struck through, and told of in words`, async ({
    page,
    openai,
  }) => {
    openai.play(scenarios[scenario])
    const turn = await askAndWait(page)
    const summary = turn.getByText(/^\d sentences?, (?:all )?cited\. 1 sentence was withheld: /)
    await expect(summary).toContainText(reason)
    const struck = turn.locator('s')
    await expect(struck).toBeHidden()
    await summary.click()
    await expect(struck).toBeVisible()
    expect(await struck.evaluate(each => getComputedStyle(each).userSelect)).toBe('none')
    const copied = await turn.evaluate(each => {
      getSelection()?.selectAllChildren(each)
      return getSelection()?.toString() ?? ''
    })
    expect(copied).toContain('sentence was withheld')
    expect(copied).not.toContain((await struck.textContent()) ?? 'nothing was struck through')
  })
}

test('instructions that the model obeyed reach nobody', async ({ page, openai }) => {
  openai.play(scenarios['injected instructions obeyed'])
  const turn = await askAndWait(page)
  await expect(
    turn.getByRole('paragraph').filter({ hasText: /evil|Brazil|unrestricted|SYSTEM/ }),
  ).toHaveCount(0)
  await expect(turn.getByRole('link', { name: /evil/ })).toHaveCount(0)
  await expect(turn.locator('img')).toHaveCount(0)
  await expect(turn.getByText(/sentences were withheld/)).toBeVisible()
})

for (const scenario of [
  'wrong key',
  'no such model',
  'broken server',
  'garbage',
  'no text',
  'stalls before it begins',
  'html',
] as const) {
  test(`the wiki answers, and says so, after: ${scenario}`, async ({ page, openai }) => {
    openai.play(scenarios[scenario])
    const turn = await askAndWait(page)
    await expect(turn.getByText(LABEL)).toBeVisible()
    await expect(turn.getByRole('button', { name: /^Citation 1: Akash Network/ })).toBeVisible()
  })
}

test('what was released stays when the stream is cut, and the rest comes from the wiki', async ({
  page,
  openai,
}) => {
  openai.play(scenarios['cut stream'])
  const turn = await askAndWait(page, 'Compare the price of an H100 at Akash and at Lambda.')
  await expect(
    turn.getByText('The model could not finish its answer; the rest is composed from the wiki.'),
  ).toBeVisible()
  await expect(turn.getByRole('button', { name: /^Citation 2: Lambda/ }).first()).toBeVisible()
})

test('stop cancels the model’s request and keeps what was released', async ({ page, openai }) => {
  openai.play(({ evidence: [first] }) => ({
    pieces: [`${first?.text} [${first?.alias}]\n`, 'And'],
    pauseMs: 50,
    ending: 'stall',
  }))
  const turn = await ask(page)
  await expect(turn.getByRole('button', { name: /^Citation 1/ })).toBeVisible()
  await chatOf(page).getByRole('button', { name: 'Stop the answer' }).click()
  await expect.poll(openai.cancelled).toBe(1)
  await expect(turn.getByRole('button', { name: /^Citation 1/ })).toBeVisible()
  await page.reload()
  await expect(chatOf(page).getByRole('button', { name: /^Citation 1/ })).toBeVisible()
})

test('a reader who leaves and returns finds the whole answer', async ({ page, openai }) => {
  openai.play(request => ({ pieces: inPieces(twoLines(request).join(''), 8), pauseMs: 60 }))
  await ask(page)
  await expect(chatOf(page).getByRole('button', { name: /^Citation 1/ })).toBeVisible()
  await page.goto('/')
  await page.goto(akash)
  await expect(chatOf(page).getByRole('button', { name: /^Citation 2/ })).toBeVisible()
  await expect(chatOf(page).getByText(/^\d sentences, all cited\.$/)).toBeVisible()
  expect(openai.requests).toHaveLength(1)
})

test('programs get the model’s id, what it took, and why it did not answer', async ({ request, openai }) => {
  const asked = { entry: 'akash-network', question: 'What are leases priced in?' }
  openai.play(scenarios.honest)
  const good = await (await request.post('/api/v1/ask', { data: asked })).json()
  expect(good.answerer).toBe('a-model')
  expect(good.usage).toMatchObject({
    requests: 1,
    inputTokens: expect.any(Number),
    outputTokens: expect.any(Number),
  })
  openai.play(scenarios['wrong key'])
  const failed = await (await request.post('/api/v1/ask', { data: asked })).json()
  expect(failed).toMatchObject({
    answerer: 'built-in',
    fallback: { model: 'a-model', reason: 'unauthorized', after: 0 },
  })
  expect(failed.sentences[0].text).toBe(LABEL)
})
