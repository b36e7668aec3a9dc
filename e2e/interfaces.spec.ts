import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from './test.ts'

/** The examples of docs/interfaces.md, by the heading they stand under. */
const examples = [
  ...readFileSync('docs/interfaces.md', 'utf8').matchAll(/^## (.+)\n[\s\S]*?```(sh|js)\n([\s\S]*?)```/gm),
].map(([, heading = '', language = '', code = '']) => ({ heading, language, code }))

function run(heading: string, baseURL: string | undefined): string {
  const example = examples.find(each => each.heading === heading)
  if (!example) throw new Error(`docs/interfaces.md has no example under “${heading}”`)
  expect(example.code.trim().split('\n').length).toBeLessThanOrEqual(5)
  const code = example.code.replaceAll(/(http:\/\/)?localhost:3000/g, baseURL ?? '')
  const [program, ...args] =
    example.language === 'sh' ? ['sh', '-c'] : [process.execPath, '--input-type=module', '-e']
  return execFileSync(program ?? '', [...args, code], { encoding: 'utf8' })
}

test.describe('checking a text', () => {
  test('the documented example tells what is borne out from what is not', ({ baseURL }) => {
    const { sentences } = JSON.parse(run('Check a text', baseURL))
    expect(sentences.map((sentence: { verdict: string }) => sentence.verdict)).toEqual([
      'quoted',
      'contradicted',
    ])
    expect(sentences[0].supportedBy).toEqual(['lambda/overview-1'])
  })

  const refused: [name: string, body: unknown, status: number, field: string][] = [
    ['an empty text', { text: ' ' }, 400, 'text'],
    ['20,001 characters', { text: 'x'.repeat(20_001) }, 400, 'text'],
    ['an unknown field', { text: 'Cows give milk.', colour: 'red' }, 400, 'colour'],
    ['an unknown entry', { text: 'Cows give milk.', entry: 'no-such' }, 404, 'entry'],
    ['an unknown layer', { text: 'Cows give milk.', layer: 'no-such' }, 404, 'layer'],
  ]
  for (const [name, body, status, field] of refused) {
    test(`refuses ${name} and names the field`, async ({ request }) => {
      const response = await request.post('/api/v1/check', { data: body })
      expect(response.status()).toBe(status)
      expect((await response.json()).error.field).toBe(field)
    })
  }

  test('a reader pastes a paragraph and sees it marked', async ({ page }) => {
    await page.goto('/check')
    await page.getByLabel('Your text').fill('Lambda was founded in 2012. Lambda was founded in 2015.')
    await page.getByRole('button', { name: 'Check the text' }).click()
    await expect(page.getByRole('status')).toHaveText(/^2 sentences: 1 borne out, 1 contradicted/)
    const sentences = page.getByRole('region', { name: 'Sentence by sentence' }).locator('ol > li')
    await expect(sentences.nth(0)).toContainText('Quoted.')
    await expect(sentences.nth(1).locator('mark')).toHaveText('2015')
    await expect(sentences.nth(1).getByRole('link')).toHaveAttribute('href', /\/infrastructure\/lambda#/)
  })
})
