import { parseYaml, type YamlFile } from '#lib/wiki/seeds/parse-yaml.ts'
import { type Problem, quote, SeedError } from '#lib/wiki/seeds/problem.ts'
import { problemAt, readShape } from '#lib/wiki/seeds/read-shape.ts'
import { readText } from '#lib/wiki/seeds/read-text.ts'
import { toShowable } from '../to-showable.ts'
import { Item, LandscapeFile } from './landscape-file.ts'

/** An item with the category and subcategory that list it. */
export interface ListedItem {
  category: string
  subcategory: string
  item: Item
  /** The keys that the file gives, those within `extra` with its name before them. */
  keys: string[]
}

/**
 * Every item of a landscape file, in its order. Throws `SeedError` with every problem by line and column; an item needs an
 * address to rest on unless `hasSource` says that the landscape itself is cited.
 */
export function readLandscape(file: string, hasSource: boolean): ListedItem[] {
  const { text, problems } = readText(file)
  if (text === null || problems.length > 0) throw new SeedError(problems)
  const { yaml, problems: faults } = parseYaml(text, file)
  if (!yaml || faults.length > 0) throw new SeedError(faults)
  const found = readItems(yaml, hasSource, faults)
  if (found.length === 0 && faults.length === 0)
    faults.push(problemAt(yaml, [], 'no items; expected at least one in a subcategory'))
  if (faults.length > 0) throw new SeedError(faults)
  return found
}

function readItems(yaml: YamlFile, hasSource: boolean, problems: Problem[]): ListedItem[] {
  const body = readShape(LandscapeFile, yaml.value, yaml, [], problems)
  if (!body) return []
  const top = body.landscape ? 'landscape' : 'categories'
  const categories = body.landscape ?? body.categories
  if (!categories) {
    problems.push(problemAt(yaml, [], 'no categories; expected a list under landscape or categories'))
    return []
  }
  return categories.flatMap((category, c) =>
    (category.subcategories ?? []).flatMap((subcategory, s) =>
      (subcategory.items ?? []).flatMap((given, i) => {
        const path = [top, c, 'subcategories', s, 'items', i]
        const item = readShape(Item, given, yaml, path, problems)
        if (!item) return []
        if (!hasSource && item.homepage_url === undefined && item.repo_url === undefined)
          problems.push(
            problemAt(
              yaml,
              path,
              'no address; expected homepage_url or repo_url, or the landscape’s own by --source',
            ),
          )
        problems.push(...findUnshowable(item, yaml, path))
        return [{ category: category.name, subcategory: subcategory.name, item, keys: keysOf(given) }]
      }),
    ),
  )
}

/** Parts of an item that no answer could show. */
function findUnshowable(item: Item, yaml: YamlFile, path: readonly PropertyKey[]): Problem[] {
  return (['name', 'description', 'license', 'project'] as const).flatMap(key => {
    const { fault } = toShowable(item[key] ?? '')
    return fault === null
      ? []
      : [
          problemAt(
            yaml,
            [...path, key],
            `holds ${quote(fault)}, which no answer can show; expected plain words`,
          ),
        ]
  })
}

function keysOf(given: Record<string, unknown>): string[] {
  return Object.entries(given).flatMap(([key, value]) => {
    if (value === null || value === '') return []
    if (key !== 'extra' || typeof value !== 'object') return [key]
    return Object.keys(value).map(inner => `extra.${inner}`)
  })
}
