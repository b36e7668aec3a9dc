import { expect, test } from 'vitest'
import { compareEntries } from './compare-entries.ts'
import { claimOf, entries, facets, words } from './comparison.fixture.ts'
import { toMarkdown } from './to-markdown.ts'

test('defines every footnote it uses, and no other', () => {
  const claims = [
    claimOf('akash/pricing-1', 'pricing'),
    claimOf('akash/pricing-2', 'pricing'),
    claimOf('lambda/limits-1', 'limits'),
  ]
  const markdown = toMarkdown(compareEntries(entries, facets, claims), words)
  const used = [...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number)
  const defined = [
    ...markdown.matchAll(/^\[\^(\d+)\]: \[.+\]\(https:.+\)\. \[Docs\]\(https:\/\/a\.test\/docs\)$/gm),
  ]
  expect(used).toEqual(['1', '2', '3'])
  expect(defined.map(([, number]) => number)).toEqual(used)
  expect(markdown).toContain('| The wiki does not say |')
})

test('lets nothing in a claim or a name become markup or end a cell', () => {
  const text = 'Costs <b>5</b> | more\nthan [this](https://evil.test) *or* `that`[^9]'
  const source = {
    id: 's',
    title: 'A [title] |',
    url: 'https://a.test/x_(y) z',
    kind: 'docs',
    locate: null,
  } as const
  const claims = [claimOf('akash/pricing-1', 'pricing', { text, sources: [source] })]
  const markdown = toMarkdown(compareEntries(entries, facets, claims), words)
  const [, head, rule, row, , note] = markdown.split('\n').slice(1)
  expect(head).toBe('| Facet | Akash | Lambda \\| Labs |')
  expect(rule).toBe('| --- | --- | --- |')
  expect(row?.match(/(?<!\\)\|/g)).toHaveLength(4)
  expect(row).toContain(
    '\\<b\\>5\\</b\\> \\| more than \\[this\\](https:\\/\\/evil.test) \\*or\\* \\`that\\`\\[\\^9\\][^1]',
  )
  expect(note).toContain('[A \\[title\\] \\|](https://a.test/x_%28y%29%20z)')
})

test('says beside a claim that it is disputed or superseded', () => {
  const claims = [claimOf('akash/pricing-1', 'pricing', { text: 'It is cheap.', status: 'disputed' })]
  expect(toMarkdown(compareEntries(entries, facets, claims), words)).toContain('It is cheap. (disputed)[^1]')
})
