import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, CitedClaim } from '#lib/answer/answer.ts'
import { toDocument } from './conversation-document.ts'
import { writeAnswerMarkdown, writeMarkdown } from './write-markdown.ts'

const claim = (text: string): CitedClaim => ({
  entry: 'akash',
  layer: 'infrastructure',
  facet: 'pricing',
  text,
  status: 'superseded',
  by: null,
  asOf: '2026-08',
  url: '/infrastructure/akash#pricing-1',
  sources: [{ id: 'docs', title: 'Docs [1]', url: 'https://a.test/(x)', kind: 'docs', locate: null }],
})

function answerWith(citations: string[][], text = 'A sentence.'): Answer {
  const ids = [...new Set(citations.flat())]
  return {
    conversation: 'c',
    answerer: 'built-in',
    wikiVersion: 'v1',
    resolved: 'What does Akash cost?',
    abstained: false,
    sentences: citations.map(cited => ({ text, kind: 'claim', check: 'quoted', citations: cited })),
    table: {
      columns: ['akash', 'lambda'],
      rows: [
        {
          facet: 'pricing',
          cells: [
            { entry: 'akash', citations: ids.slice(0, 1) },
            { entry: 'lambda', citations: [] },
          ],
        },
      ],
    },
    claims: Object.fromEntries(ids.map(id => [id, claim(text)])),
    consulted: [],
    withheld: [{ text: 'A secret that no claim bears out.', reason: 'number', span: null }],
    coverage: { entries: 1, cited: [], silent: [] },
    suggestions: [],
    elsewhere: null,
  }
}

function documentOf(answers: Answer[]) {
  const turns = answers.map((answer, i) => ({
    ...{ id: `q${i}`, entry: 'akash', question: `Question ${i}?`, answer, versions: [], marks: [] },
    status: 'finished' as const,
  }))
  return toDocument({ title: 'Prices', entry: 'akash', turns }, { entries: [], facets: [] })
}

const used = (markdown: string) => [...markdown.matchAll(/(?<!\\)\[\^(\d+)\](?!:)/g)].map(match => match[1])
const defined = (markdown: string) => [...markdown.matchAll(/^\[\^(\d+)\]: /gm)].map(match => match[1])

test('defines every footnote it uses exactly once, whatever the sentences cite and say', () => {
  const citations = fc.array(fc.array(fc.constantFrom('a/1', 'a/2', 'b/1', 'c/1'), { maxLength: 3 }), {
    maxLength: 4,
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(citations, fc.string()), { maxLength: 4 }), turns => {
      const markdown = writeMarkdown(
        documentOf(turns.map(([cited, text]) => answerWith(cited, `Text ${text}[^9]`))),
        'https://cairn.test',
      )
      expect(new Set(defined(markdown))).toEqual(new Set(used(markdown)))
      expect(defined(markdown)).toHaveLength(new Set(defined(markdown)).size)
    }),
  )
})

test('gives a claim one number in all answers', () => {
  const document = documentOf([answerWith([['a/1'], ['a/2']]), answerWith([['a/3', 'a/1']])])
  const markdown = writeMarkdown(document, 'https://cairn.test')
  expect(markdown).toContain('A sentence.[^3][^1]')
  expect(defined(markdown)).toEqual(['1', '2', '3'])
})

test('says what a footnote rests on: the claim, its entry, date, status and sources', () => {
  const markdown = writeMarkdown(documentOf([answerWith([['a/1']])]), 'https://cairn.test')
  expect(markdown).toContain(
    String.raw`[^1]: “A sentence.” akash, pricing, as of August 2026, superseded. [Claim](https://cairn.test/infrastructure/akash#pricing-1). Sources: [Docs \[1\]](<https://a.test/(x)>).`,
  )
})

test('writes a comparison as a table with the same footnotes', () => {
  expect(writeMarkdown(documentOf([answerWith([['a/1']])]), 'https://cairn.test')).toContain(
    '|  | akash | lambda |\n| --- | --- | --- |\n| pricing | A sentence.[^1] | The wiki does not say |',
  )
})

test('counts withheld sentences and never writes one', () => {
  const document = documentOf([answerWith([['a/1']])])
  const [turn] = document.turns
  for (const text of [
    writeMarkdown(document, ''),
    JSON.stringify(document),
    turn ? writeAnswerMarkdown(turn, document, '') : '',
  ]) {
    expect(text).not.toContain('secret')
  }
  expect(writeMarkdown(document, '')).toContain('1 drafted sentence was withheld')
})

test('keeps text from becoming markup', () => {
  const hostile = '# Heading [link](javascript:x) <img src=x> | cell `code` [^1]: x'
  const document = documentOf([answerWith([['a/1']], hostile)])
  const markdown = writeMarkdown(document, '')
  expect(markdown).not.toMatch(/(?<!\\)<img|(?<!\\)\[link\]|^# Heading/m)
})
