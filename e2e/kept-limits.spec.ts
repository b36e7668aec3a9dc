import type { CairnServer } from './cairn-server.ts'
import { askIn, openChat } from './in-chat.ts'
import { testWithModel } from './model-test.ts'
import { scenarios } from './openai-server/scenarios.ts'
import { expect } from './test.ts'

const apiKey = 'sk-a-key-that-nobody-may-see'
// More than one answer takes here, and less than two.
const tokensPerDay = 800
const perMinute = 6

/** A server that may ask its model for some answers a day, and its readers for a few a minute. */
const test = testWithModel({
  OPENAI_API_KEY: apiKey,
  CAIRN_MODEL_TOKENS_PER_DAY: String(tokensPerDay),
  CAIRN_ASK_PER_MINUTE: String(perMinute),
  CAIRN_TRUSTED_PROXIES: '127.0.0.1',
})

test.describe.configure({ mode: 'serial' })

const question = 'What are leases priced in?'
const ask = async (cairn: CairnServer, address: string) =>
  await fetch(`${cairn.url}/api/v1/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ entry: 'akash-network', question }),
  })

test('the built-in writer takes over when a day’s tokens are spent, in the chat and after a restart', async ({
  page,
  cairn,
  openai,
}) => {
  // Answers that readers stop are paid for as well.
  openai.play(({ evidence: [first] }) => ({
    pieces: [`${first?.text} [${first?.alias}]\n`],
    ending: 'stall',
  }))
  await page.goto('/infrastructure/akash-network')
  const chat = await openChat(page)
  const asked: number[] = []
  const turns = chat.getByRole('region', { name: 'Conversation' }).locator('> ol > li')
  const box = chat.getByRole('textbox', { name: /^Ask about/ })
  for (let turn = 0; turn < 2; turn += 1) {
    await box.fill(question)
    await box.press('Enter')
    await expect.poll(() => openai.requests.length).toBe(turn + 1)
    await expect(
      turns
        .nth(turn)
        .getByRole('button', { name: /^Citation/ })
        .first(),
    ).toBeVisible()
    await chat.getByRole('button', { name: 'Stop the answer' }).click()
    await expect(chat.getByRole('button', { name: 'Stop the answer' })).toBeHidden()
    asked.push(openai.requests.at(-1)?.characters ?? 0)
  }
  expect((asked[0] ?? 0) / 4, 'one answer is within the limit').toBeLessThan(tokensPerDay)
  expect(asked.reduce((sum, characters) => sum + characters, 0) / 4, 'two are not').toBeGreaterThan(
    tokensPerDay,
  )

  openai.play(scenarios.honest)
  const turn = await askIn(chat, 'Who verifies the work?')
  await expect(turn.getByRole('button', { name: /^Citation/ }).first()).toBeVisible()
  expect((await (await ask(cairn, '203.0.113.1')).json()).answerer).toBe('built-in')
  await cairn.restart()
  const { answerer, fallback, sentences } = await (await ask(cairn, '203.0.113.1')).json()
  expect([answerer, fallback]).toEqual(['built-in', undefined])
  expect(sentences.length).toBeGreaterThan(0)
  expect(openai.requests).toHaveLength(0)
})

test('questions are counted over a restart, for each address by itself', async ({ cairn }) => {
  for (let turn = 0; turn < perMinute; turn += 1)
    expect((await ask(cairn, '203.0.113.2')).status, `question ${turn + 1}`).toBe(200)
  await cairn.restart()
  const refused = await ask(cairn, '203.0.113.2')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await ask(cairn, '203.0.113.3')).status).toBe(200)
})

test('the log holds no key, prompt, question or path', async ({ cairn }) => {
  const log = cairn.readLog()
  expect(log).toContain('"event":"model"')
  expect(log).not.toMatch(/sk-a-key|leases|verifies|Authorization|<claims>|\n\s+at |node_modules|\/tmp\//i)
})
