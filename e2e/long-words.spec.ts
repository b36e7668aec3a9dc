import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type CairnServer, startCairn } from './cairn-server.ts'
import { askIn, choose, openChat, share } from './in-chat.ts'
import { test as base, expect } from './test.ts'

const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'
const address = `https://example.com/${'without-an-end/'.repeat(6)}${'or_a_place_to_break_'.repeat(4)}`

const stack = {
  name: word,
  summary: `All that is known of ${word}.`,
  noun: { one: 'project', many: 'projects' },
  layers: [{ slug: 'layer', name: `${word}en`, summary: address, entries: ['heron', 'larch'] }],
  facets: [{ slug: 'pricing', name: `${word}spreise`, ask: 'What does {entry} cost?', also: ['cost'] }],
}

function entryOf(name: string, price: number) {
  const source = `${name.toLowerCase()}-docs`
  return {
    name: `${name}${word}`,
    openness: 'open-source',
    tagline: address,
    homepage: address,
    aliases: [name],
    sources: { [source]: { title: address, url: address, kind: 'docs' } },
    claims: [
      {
        id: 'pricing-1',
        facet: 'pricing',
        text: `${name} costs ${price} ${word} a year.`,
        sources: [source],
      },
      {
        ...{
          id: 'pricing-2',
          facet: 'pricing',
          text: `${name} cost 1 ${word}${word} once.`,
          sources: [source],
        },
        ...{ status: 'superseded', by: `${name.toLowerCase()}/pricing-1` },
      },
    ],
  }
}

// A wiki of words and addresses longer than a line, on a server of its own.
const test = base.extend<object, { cairn: CairnServer }>({
  cairn: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const wiki = mkdtempSync(join(tmpdir(), 'cairn-wiki-'))
      mkdirSync(join(wiki, 'layer'))
      // What is JSON is YAML.
      writeFileSync(join(wiki, 'stack.yaml'), JSON.stringify(stack))
      writeFileSync(join(wiki, 'layer', 'heron.yaml'), JSON.stringify(entryOf('Heron', 20)))
      writeFileSync(join(wiki, 'layer', 'larch.yaml'), JSON.stringify(entryOf('Larch', 30)))
      const server = await startCairn({ CAIRN_WIKI: wiki })
      await use(server)
      await server.stop()
      rmSync(wiki, { recursive: true })
    },
    // On a busy machine an import and a start take longer than a test may.
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ cairn }, use) => use(cairn.url),
})

for (const width of [320, 1280]) {
  test(`nothing is wider than a window of ${width} px, however long its words`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    const search = `/search?q=${word}`
    const pages = [
      '/',
      '/layer',
      '/layer/compare?entries=heron,larch',
      '/sources/heron-docs',
      search,
      '/check',
    ]
    for (const path of pages) {
      await page.goto(path)
      expect(await tooWide(page), path).toEqual([])
    }
    await page.goto('/layer/heron')
    const chat = await openChat(page)
    expect(await tooWide(page)).toEqual([])
    const turn = await askIn(chat, `What does Heron cost, and Larch, beside ${word}${word}?`)
    expect(await tooWide(page)).toEqual([])
    await turn
      .getByRole('button', { name: /^Citation/ })
      .first()
      .click()
    await expect(page.getByRole('list', { name: 'Sources of this claim' })).toBeVisible()
    expect(await tooWide(page)).toEqual([])
    await page.keyboard.press('Escape')
    await chat.getByRole('button', { name: 'Conversations' }).click()
    await expect(chat.getByRole('link', { name: /What does Heron cost/ })).toBeVisible()
    expect(await tooWide(page)).toEqual([])
    await chat.getByRole('button', { name: 'Conversations' }).click()
    const shared = await share(page, chat)
    await choose(page, chat, 'Print or read as a page')
    await expect(page.getByRole('heading', { name: 'The claims, as they were cited' })).toBeVisible()
    expect(await tooWide(page)).toEqual([])
    await page.goto(shared)
    expect(await tooWide(page)).toEqual([])
    await page.goto('/quality')
    expect(await tooWide(page)).toEqual([])
  })
}

/** What is wider than the window, or holds what would have to be moved sideways to be read. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Rows of links, fields and the map are moved sideways by nature; a title that is cut short stands whole elsewhere.
    const isMoved = 'input, .truncate, .rail, .facet-jump, .coverage-frame, .sr-only, .skip-link'
    const all = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      element => element.checkVisibility() && !element.matches(isMoved),
    )
    return all
      .filter(element => {
        const isHiding = getComputedStyle(element).overflowX !== 'visible'
        const isMore = isHiding && element.scrollWidth > element.clientWidth + 1
        const { left, right } = element.getBoundingClientRect()
        return isMore || (!element.closest(isMoved) && (left < -1 || right > innerWidth + 1))
      })
      .map(({ tagName, className }) => `${tagName} ${className}`)
  })
}
