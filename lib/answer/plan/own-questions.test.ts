import { expect, test } from 'vitest'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'
import { answerQuestion } from '../answer-question.ts'
import { questionOn } from './suggest-questions.ts'

test('every question that the chat may offer is answered from the wiki', async () => {
  const seeds = readSeeds('seeds')
  const db = await fillWiki(seeds)
  const refused: string[] = []
  for (const { slug: entry, name } of seeds.entries) {
    for (const facet of seeds.facets) {
      const isHeld = seeds.claims.some(
        claim => claim.entry === entry && claim.facet === facet.slug && claim.status === 'current',
      )
      if (!isHeld) continue
      const question = questionOn(facet, name.replace(/\s*\([^)]*\)/g, ''))
      for await (const event of answerQuestion(db, { conversation: 'c', entry, question, history: [] }))
        if (event.type === 'finished' && event.answer.abstained) refused.push(question)
    }
  }
  expect(refused).toEqual([])
})
