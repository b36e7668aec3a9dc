import { expect, test } from 'vitest'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import { isAboutWiki, topicOf } from './topic-of.ts'

const known = new Set(
  toSearchTerms('Akash leases cost what the lowest bid asks. An H100 is rented by the hour.'),
)
const topic = (text: string) => topicOf(text.split(' '), known)

test('keeps words of the wiki and common words, in lower case', () => {
  expect(topic('football club chairman H100 Leases')).toBe('football club chairman h100 leases')
})

test('hides what may tell who asked: uncommon names, addresses, keys, long numbers', () => {
  expect(topic('refund John zbigniew.kowalczyk@mail.example order 4929181123 sk-Xq99zzTT')).toBe(
    'refund … order …',
  )
})

test('hides nothing twice in a row and ends after twelve words', () => {
  expect(topic('Xyzzq Qwrtp chairman')).toBe('… chairman')
  expect(topic(Array(30).fill('bid').join(' ')).split(' ')).toHaveLength(12)
})

test('a question is about the wiki when more than half of its words stand there', () => {
  expect(isAboutWiki('lowest lease bid yearly'.split(' '), known)).toBe(true)
  expect(isAboutWiki('football club bid'.split(' '), known)).toBe(false)
  expect(isAboutWiki([], known)).toBe(false)
})
