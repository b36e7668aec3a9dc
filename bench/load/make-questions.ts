import { seededRandom, zipfRanks } from './random.ts'
import { vocabulary } from './words.ts'

export interface LoadQuestion {
  /** The entry on whose page it is asked. */
  entry: string
  layer: string
  text: string
}

/**
 * Questions on a wiki's claims, the same for the same wiki: a few words of one claim, and as many words as common as a
 * language's, so that most questions hold some that stand in thousands of claims.
 */
export function makeQuestions(
  claims: readonly { id: string; layer: string; text: string }[],
  count: number,
): LoadQuestion[] {
  const random = seededRandom(7)
  const nextRank = zipfRanks(vocabulary.length, random)
  return Array.from({ length: count }, () => {
    const claim = claims[Math.floor(random() * claims.length)]
    const words = (claim?.text ?? '').replace('.', '').split(' ')
    const picked = Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => words[Math.floor(random() * words.length)],
    )
    const common = Array.from({ length: 2 + Math.floor(random() * 3) }, () => vocabulary[nextRank()])
    return {
      entry: claim?.id.split('/')[0] ?? '',
      layer: claim?.layer ?? '',
      text: [...picked, ...common].join(' '),
    }
  })
}
