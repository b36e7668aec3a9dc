import { expect, test } from 'vitest'
import { toEntryJsonLd } from './entry-json-ld.ts'

test('no text of the wiki ends the script element', () => {
  const tagline = 'It saws </script><script>alert(1)</script>'
  const entry = { slug: 'saw', name: 'Saw', layer: 'tools', openness: 'open-source', tagline } as const
  const text = toEntryJsonLd({ ...entry, homepage: null, aliases: [] }, [], 'https://w.example')
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toMatchObject({ description: tagline, url: 'https://w.example/tools/saw' })
})
