import { type KnownClaims, nameOf } from './known-claims.ts'
import type { ParsedLayer } from './parse-layer.ts'
import { type Problem, problemAtTop, quote } from './problem.ts'
import { problemAt } from './read-shape.ts'

/** Checks the layers' own files against the layers that there are, and their traits against the claims of all entries. */
export function checkTraits(
  files: readonly ParsedLayer[],
  stack: { file: string; layers: readonly string[] } | null,
  claims: KnownClaims,
): Problem[] {
  return files.flatMap(file => {
    if (stack && !stack.layers.includes(file.layer)) return [toUnknownLayer(file, stack)]
    return checkClaimsOf(file, claims)
  })
}

function toUnknownLayer(
  { file, layer }: ParsedLayer,
  stack: { file: string; layers: readonly string[] },
): Problem {
  const known = stack.layers.join(', ')
  return problemAtTop(
    file,
    `unknown layer ${quote(layer)}; expected a file named for a layer of ${stack.file}: ${known}; or an entry's, <layer>/<entry>.yaml`,
  )
}

function checkClaimsOf({ layer, traits, yaml }: ParsedLayer, claims: KnownClaims): Problem[] {
  if (!yaml) return []
  return traits.flatMap(({ trait, index }) =>
    trait.claims.flatMap((id, place) => {
      const fault = findFault(id, layer, claims)
      return fault ? [problemAt(yaml, ['traits', index, 'claims', place], `${quote(id)} ${fault}`)] : []
    }),
  )
}

function findFault(id: string, layer: string, claims: KnownClaims): string | null {
  const missing = claims.findMissing(id)
  if (missing) return `names no claim: ${missing}`
  const outline = claims.outlineOf(id)
  if (outline?.layer !== layer) return `is of layer ${outline?.layer}; expected a claim of layer ${layer}`
  if (outline.superseded.includes(nameOf(id))) return 'is superseded; expected the claim that replaces it'
  return null
}
