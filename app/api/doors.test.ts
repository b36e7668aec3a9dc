import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const routes = globSync('app/{api,v1,mcp}/**/route.ts').map(path => ({
  path,
  source: readFileSync(path, 'utf8'),
}))
const forPrograms = routes.filter(
  ({ path }) => !/^app\/(api\/(chat|check|conversations|embed)|.*\[\[\.\.\.path\]\])\//.test(path),
)

test.each(forPrograms)('$path asks programs for their token where one is set', ({ source }) => {
  expect(source).toMatch(/requireApiToken\(|respondRead\(/)
})

test.each(routes)('$path refuses what another site’s page would change', ({ source }) => {
  const changes = /function (POST|PUT|PATCH|DELETE)\b/.test(source)
  expect(!changes || source.includes('requireSameOrigin(')).toBe(true)
})

test.each(routes)('$path counts every question that it asks and every text that it checks', ({ source }) => {
  expect(!/chat\.ask\(|answerWhole\(|wiki\.check\(/.test(source) || source.includes('admitQuestion(')).toBe(
    true,
  )
})
