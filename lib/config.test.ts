import { expect, test } from 'vitest'
import { parseConfig } from './config.ts'

test('has a default for every setting', () => {
  expect(parseConfig({})).toEqual({ databaseUrl: 'file:./data/cairn.db', origin: 'http://localhost:3000' })
})

test('takes an empty setting for one that is not set', () => {
  expect(parseConfig({ DATABASE_URL: '' }).databaseUrl).toBe('file:./data/cairn.db')
})

test('drops the slash at the end of an origin', () => {
  expect(parseConfig({ CAIRN_ORIGIN: 'https://cairn.example/' }).origin).toBe('https://cairn.example')
})

test('names every setting that is wrong', () => {
  const wrong = { DATABASE_URL: 'cairn.db', CAIRN_ORIGIN: 'ftp://cairn.example' }
  expect(() => parseConfig(wrong)).toThrow(/DATABASE_URL.*CAIRN_ORIGIN/s)
})
