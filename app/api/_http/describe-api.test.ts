import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeApi, operations } from './describe-api.ts'

const document = describeApi('http://localhost:3000', { name: 'The Shed', summary: 'What is in it.' })
const text = JSON.stringify(document)

test.each(operations)('$method $path has a route', ({ path }) => {
  expect(existsSync(`app/api/v1${path.replaceAll('{', '[').replaceAll('}', ']')}/route.ts`)).toBe(true)
})

test('every reference leads to a schema of the document', () => {
  const { schemas } = document.components as { schemas: Record<string, unknown> }
  const names = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target = '']) => target)
  expect(names.length).toBeGreaterThan(operations.length)
  for (const target of names)
    expect(Object.keys(schemas)).toContain(target.replace('#/components/schemas/', ''))
})

test('describes what requests may hold as their schemas check it', () => {
  expect(text).toContain('"maxLength":20000')
  const { paths } = document as { paths: Record<string, Record<string, { parameters: unknown[] }>> }
  expect(paths['/search']?.get?.parameters).toContainEqual(
    expect.objectContaining({ name: 'limit', in: 'query', required: false }),
  )
})
