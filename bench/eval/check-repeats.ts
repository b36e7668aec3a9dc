import { ask } from './ask.ts'
import { fillWiki } from './fill-wiki.ts'
import { readQuestions } from './read-questions.ts'
import { readSeeds } from './read-seeds.ts'

/**
 * Asks the first question of each kind over and over, and says whether every answer is the same to the byte.
 * Conversations are asked by their first turn.
 */
export async function checkRepeats(folder: string, times: number): Promise<boolean> {
  const items = readQuestions(folder)
  const firsts = [...Map.groupBy(items, ({ kind }) => kind).values()].flatMap(([first]) => first ?? [])
  let isSame = true
  for (const { id, entry, turns } of firsts) {
    const question = turns[0]?.question ?? ''
    // A fresh wiki each time for the first few: neither what is kept between answers nor a new import may change one.
    const answers = new Set<string>()
    const db = await fillWiki(readSeeds('seeds'))
    for (let run = 0; run < times; run++) {
      const asked = run < FRESH ? await fillWiki(readSeeds('seeds')) : db
      answers.add(JSON.stringify((await ask(asked, entry, question)).answer))
    }
    console.log(
      `${id}: ${times} runs, ${answers.size === 1 ? 'one answer' : `${answers.size} different answers`}`,
    )
    isSame &&= answers.size === 1
  }
  return isSame
}

const FRESH = 3
