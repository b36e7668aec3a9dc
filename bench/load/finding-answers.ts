import { readFileSync } from 'node:fs'
import { closeDatabase } from '#db/client.ts'
import { retrieveFor } from '#lib/answer/choose/retrieve-for.ts'
import { resolveAsk } from '#lib/answer/resolve-ask.ts'
import { fillWiki } from '../eval/fill-wiki.ts'
import { Squad, slugOf, toWiki } from '../eval/squad-wiki.ts'
import { type Finder, miniSearchFinder, oramaFinder, type PlainClaim } from './peers.ts'
import type { Result } from './result.ts'

/**
 * Of how many questions of a SQuAD-shaped file an answer stands in the first three sentences found in their article: by Cairn,
 * asked on the article's page, and by the search libraries, filtered by article.
 */
export async function compareFound(file: string): Promise<Result[]> {
  const squad = Squad.parse(JSON.parse(readFileSync(file, 'utf8')))
  const wiki = toWiki(squad)
  const db = await fillWiki(wiki)
  const texts = new Map(wiki.claims.map(({ id, text }) => [id, text]))
  const articles: PlainClaim[] = wiki.claims.map(({ id, entry, text }) => ({ id, layer: entry, text }))
  const cairn: Finder = {
    name: 'Cairn',
    async find(entry, question) {
      const { lexicon, questions } = await resolveAsk(db, {
        conversation: 'bench',
        entry,
        question,
        history: [],
      })
      const [first] = questions
      if (!first) return []
      const { retrieval } = await retrieveFor(db, first, lexicon)
      return retrieval.own.map(({ profile }) => profile.claim.id)
    },
  }
  const finders = [cairn, miniSearchFinder(articles), await oramaFinder(articles)]
  const found = new Map(finders.map(({ name }) => [name, 0]))
  let total = 0
  for (const [a, { title, paragraphs }] of squad.data.entries()) {
    for (const { question, answers } of paragraphs.flatMap(({ qas }) => qas)) {
      total += 1
      for (const { name, find } of finders) {
        const ids = await find(slugOf(title, a), question)
        const shown = ids.slice(0, 3).map(id => texts.get(id)?.toLowerCase() ?? '')
        const holds = shown.some(text => answers.some(answer => text.includes(answer.text.toLowerCase())))
        if (holds) found.set(name, (found.get(name) ?? 0) + 1)
      }
    }
  }
  await closeDatabase(db)
  const shareOf = (name: string) => Math.round((1_000 * (found.get(name) ?? 0)) / total) / 10
  const best = Math.max(shareOf('MiniSearch'), shareOf('Orama'))
  return finders.map(({ name }) => ({
    what: `answers found in the first three, ${name}`,
    value: shareOf(name),
    unit: '%',
    bar: name === 'Cairn' ? { least: best } : null,
    note: `${total} questions, each in its article`,
  }))
}
