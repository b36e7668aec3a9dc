import type { Trait } from '#lib/wiki/model.ts'
import { parseYaml, type YamlFile } from './parse-yaml.ts'
import type { Problem } from './problem.ts'
import { problemAt, readShape } from './read-shape.ts'
import { LayerHead, TraitBody } from './shapes.ts'

/** Where a layer's own file lies. */
export interface LayerFile {
  /** The path as problems name it. */
  file: string
  layer: string
}

/** What a layer's own file holds: its traits that are good in themselves, each with its place in the file's list. */
export interface ParsedLayer extends LayerFile {
  traits: { trait: Trait; index: number }[]
  /** To tell where something stands; null when the file could not be read. */
  yaml: YamlFile | null
}

/** Reads a layer's own file and checks all that can be seen in it alone. */
export function parseLayer(text: string, layerFile: LayerFile): { layer: ParsedLayer; problems: Problem[] } {
  const { yaml, problems } = parseYaml(text, layerFile.file)
  const head = yaml && readShape(LayerHead, yaml.value, yaml, [], problems)
  if (!yaml || !head) return { layer: { ...layerFile, traits: [], yaml: null }, problems }
  const traits = head.traits.flatMap((body, index) => {
    const trait = readShape(TraitBody, body, yaml, ['traits', index], problems)
    return trait ? [{ trait, index }] : []
  })
  problems.push(...findSlugsUsedTwice(traits, yaml), ...findClaimsListedTwice(traits, yaml))
  return { layer: { ...layerFile, traits, yaml }, problems }
}

function findSlugsUsedTwice(traits: ParsedLayer['traits'], yaml: YamlFile): Problem[] {
  const first = new Map<string, number>()
  return traits.flatMap(({ trait: { slug }, index }) => {
    const earlier = first.get(slug)
    if (earlier === undefined) {
      first.set(slug, index)
      return []
    }
    const firstLine = yaml.placeOf(['traits', earlier, 'slug']).line
    const message = `duplicate trait "${slug}", first on line ${firstLine}; expected each slug once in a layer`
    return [problemAt(yaml, ['traits', index, 'slug'], message)]
  })
}

function findClaimsListedTwice(traits: ParsedLayer['traits'], yaml: YamlFile): Problem[] {
  return traits.flatMap(({ trait: { claims }, index }) => {
    const seen = new Set<string>()
    return claims.flatMap((claim, place) => {
      if (!seen.has(claim)) {
        seen.add(claim)
        return []
      }
      const message = `claim "${claim}" is listed twice; expected each claim once in a trait`
      return [problemAt(yaml, ['traits', index, 'claims', place], message)]
    })
  })
}
