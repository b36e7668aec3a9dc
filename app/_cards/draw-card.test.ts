import { afterEach, expect, test, vi } from 'vitest'
import { cardSize, drawCard } from './draw-card.tsx'
import { toDrawable } from './fonts.ts'

afterEach(() => vi.restoreAllMocks())

const everyCharacter = Array.from({ length: 0x2fff }, (_, code) => String.fromCodePoint(code)).join('')

test('draws any text without asking another server for a typeface', async () => {
  const asked: string[] = []
  const { fetch } = globalThis
  vi.spyOn(globalThis, 'fetch').mockImplementation(async input => {
    // The library reads code of its own from addresses that hold their content.
    if (String(input).startsWith('data:')) return await fetch(input)
    asked.push(String(input))
    throw new Error('no network')
  })
  const card = {
    wiki: 'A wiki',
    place: '层 🙂',
    title: 'Čapek → 東京',
    text: everyCharacter,
    extent: '5 ≥ 4',
  }
  const picture = Buffer.from(await drawCard(card, {}).arrayBuffer())
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([cardSize.width, cardSize.height])
  expect(asked).toEqual([])
})

test('keeps what the typefaces hold, and writes other letters without their accents', () => {
  expect(toDrawable('Mistral’s “Le Chat” – naïve, 5 €')).toBe('Mistral’s “Le Chat” – naïve, 5 €')
  expect(toDrawable('Čapek\n 東京 →')).toBe('Capek')
})
