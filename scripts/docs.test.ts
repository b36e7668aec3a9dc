import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter(path => path !== '' && existsSync(path))

/** Folders and files that a page speaks of as paths: link targets, and code spans that begin with a top-level folder. */
function citedPaths(page: string): string[] {
  const text = readFileSync(page, 'utf8')
  const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target)
  const relative = links.filter(target => !/^[a-z]+:/.test(target)).map(target => join(dirname(page), target))
  const spans = [...text.matchAll(/`((?:app|lib|db|seeds|e2e|bench|docs|scripts|cli)\/[^`\s<*{…:]*)`/g)]
  return [...relative, ...spans.map(([, path = '']) => path)]
}

describe('documentation', () => {
  test('speaks of no file or folder that does not exist', () => {
    const missing = pages.flatMap(page =>
      citedPaths(page)
        .filter(path => !existsSync(path))
        .map(path => `${page}: ${path}`),
    )
    expect(pages).toContain('README.md')
    expect(missing).toEqual([])
  })

  test('describes every setting in .env.example', () => {
    const described = new Set(readFileSync('.env.example', 'utf8').match(/^#? ?[A-Z][A-Z0-9_]+(?==)/gm) ?? [])
    const names = [...described].map(name => name.replace(/^# ?/, ''))
    const source = readFileSync('lib/config.ts', 'utf8')
    const settings = [...source.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => name)
    expect(settings.length).toBeGreaterThan(0)
    expect(names).toEqual(expect.arrayContaining(settings))
  })

  test('names every npm script it tells readers to run', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const told = pages.flatMap(page =>
      [...readFileSync(page, 'utf8').matchAll(/npm run (?:-s )?([a-z:-]+)/g)].map(([, name = '']) => name),
    )
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(told))
  })

  test('keeps the README within 120 lines and decisions within 45', () => {
    expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(121)
    for (const page of pages.filter(path => path.startsWith('docs/decisions/'))) {
      expect.soft(readFileSync(page, 'utf8').split('\n').length, page).toBeLessThanOrEqual(46)
    }
  })

  test('gives a reason for every dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    const reasons = readFileSync('docs/dependencies.md', 'utf8')
    const unexplained = Object.keys({ ...dependencies, ...devDependencies }).filter(
      name => !reasons.includes(`\`${name}\``),
    )
    expect(unexplained).toEqual([])
  })
})
