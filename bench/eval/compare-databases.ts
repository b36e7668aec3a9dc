import type { Database } from '#db/client.ts'
import { engines } from '#db/engines.fixture.ts'
import type { Turn } from '#lib/answer/answer.ts'
import { ask } from './ask.ts'
import { fillWiki } from './fill-wiki.ts'
import { type QuestionItem, readQuestions } from './read-questions.ts'
import { readSeeds } from './read-seeds.ts'

/** Asks every question on SQLite and on each PostgreSQL at hand; prints what differs, and returns whether nothing does. */
export async function compareDatabases(folder: string): Promise<boolean> {
  const items = readQuestions(folder)
  const sqlite = await fillWiki(readSeeds('seeds'))
  let differences = 0
  for (const { name, open } of engines.slice(1)) {
    const { db, close } = await open()
    await fillWiki(readSeeds('seeds'), db)
    const different = await findDifferences(sqlite, db, items)
    await close()
    differences += different.length
    const asked = items.reduce((sum, { turns }) => sum + turns.length, 0)
    console.log(`${name}: ${asked} questions, ${different.length} answers differ from SQLite’s`)
    for (const question of different) console.log(`  ${question}`)
  }
  return differences === 0
}

/** The questions whose whole answers are not the same on two databases, each conversation in its order. */
export async function findDifferences(
  one: Database,
  other: Database,
  items: readonly QuestionItem[],
): Promise<string[]> {
  const different: string[] = []
  for (const { entry, turns } of items) {
    const history: Turn[] = []
    for (const { question } of turns) {
      const { answer } = await ask(one, entry, question, history)
      const second = await ask(other, entry, question, history)
      if (JSON.stringify(answer) !== JSON.stringify(second.answer)) different.push(question)
      history.push({ entry, question, answer })
    }
  }
  return different
}
