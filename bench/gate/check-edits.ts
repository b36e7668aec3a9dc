import { closeDatabase, openDatabase } from '#db/client.ts'
import { checkText } from '#lib/check/check-text.ts'
import { importWiki } from '#lib/wiki/import-wiki.ts'
import { createPicker, type Kind, type Sample } from './cases.ts'

/** How many edits of one kind a check of their text did not bear out. */
export interface CheckFigure {
  kind: string
  right: number
  total: number
}

/**
 * Gives every false edit to `check`, which has all of the wiki's claims to bear it out, where the gate has only those cited.
 * To add what another claim says makes a sentence false of the claim it cites and true of the wiki: that kind is left out.
 */
export async function checkEdits(
  seeds: string,
  kinds: readonly Kind[],
  samples: readonly Sample[],
  all: readonly Sample[],
  onMissed: (kind: string, sentence: string) => void,
): Promise<CheckFigure[]> {
  const db = await openDatabase(':memory:')
  await importWiki(db, seeds)
  const figures: CheckFigure[] = []
  for (const kind of kinds.filter(({ name }) => name !== 'uncited conjunct')) {
    const figure = { kind: kind.name, right: 0, total: 0 }
    for (const sample of samples) {
      const made = kind.make(sample, all, createPicker(`${kind.name} ${sample.id}`))
      if (!made) continue
      const { sentences } = await checkText(db, { text: made.sentence })
      const isBorneOut = sentences.every(({ verdict }) => verdict === 'quoted' || verdict === 'checked')
      figure.total += 1
      if (isBorneOut) onMissed(kind.name, made.sentence)
      else figure.right += 1
    }
    figures.push(figure)
  }
  await closeDatabase(db)
  return figures
}
