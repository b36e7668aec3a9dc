import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allowedMethods } from '#lib/telemetry/allowed-methods.ts'

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

test.each(routes.filter(({ path }) => !path.includes('[[')))(
  '$path is refused by its own methods',
  ({ path, source }) => {
    const address = path.replace(/^app|\/route\.ts$/g, '').replaceAll(/\[\w+\]/g, 'some-id')
    const exported = source.matchAll(/export (?:async )?function ([A-Z]+)\b|as ([A-Z]+) \}/g)
    const own = [...exported].map(([, name, other]) => name ?? other).filter(name => name !== 'OPTIONS')
    const allowed = allowedMethods(address)
      .split(', ')
      .filter(name => name !== 'OPTIONS' && name !== 'HEAD')
    expect(allowed).toEqual(own.sort())
  },
)
