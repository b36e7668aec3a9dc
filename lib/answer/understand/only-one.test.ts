import { expect, test } from 'vitest'
import type { NameMention } from '#lib/retrieval/find-names.ts'
import { askedOfOnlyOne } from './only-one.ts'

const layer = { slug: 'infrastructure', name: 'Infrastructure', summary: '' }
const entry = {
  slug: 'crusoe',
  name: 'Crusoe',
  layer: 'infrastructure',
  openness: 'proprietary' as const,
  aliases: [],
}
function ask(text: string): string | null {
  const start = text.indexOf('Crusoe')
  const named: NameMention[] =
    start < 0 ? [] : [{ entry, start, end: start + 6, isOwnName: true, isCorrected: false }]
  return askedOfOnlyOne(text, named, layer)
}

test.each([
  ['Is Crusoe the only one in here that went with MIT?', 'which went with MIT?'],
  ['is this really the only one that lets you see the data?', 'which lets you see the data?'],
  ['are they the sole provider on this list with a coin', 'which with a coin'],
  ['Is it the single one on here whose shares I could buy?', 'whose shares I could buy?'],
  ['is Crusoe the only builder of power plants?', 'which builder of power plants?'],
  ['is it the only open-source one?', 'which open-source one?'],
  ['Is it alone among these in burning gas?', 'which burning gas?'],
  ['is flared gas unique to Crusoe?', 'which has flared gas'],
  ['is it just Crusoe that burns gas?', 'which burns gas?'],
  ['does only Crusoe burn gas?', 'which burn gas?'],
  ['is it the only cloud I can pay by card', 'which I can pay by card'],
])('“%s” asks each: %s', (text, asked) => expect(ask(text)).toBe(asked))

test.each([
  'is the H100 the only card they rent out?',
  'Is it the only one Crusoe sells?',
  'Is a card the only one it takes?',
  'is that the only licence they offer?',
  'what is unique about it?',
  'is this unique to Crusoe?',
  'just Crusoe pricing please',
  'I only use Crusoe, what does it cost?',
  'Is the token limited to this?',
  'Is Crusoe a single binary?',
  'Is Crusoe the only owner of its data centers?',
  'Is Crusoe the only thing running on my Mac?',
  'Is Crusoe the only tool I need?',
  'is it the only provider you have heard of?',
])('“%s” asks of no siblings', text => expect(ask(text)).toBeNull())
