import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { CairnProcess } from './cairn-process.ts'
import { type Findings, type Setting, scaled } from './part.ts'
import { Reader, type Seen } from './reader.ts'

const readerCount = 20

interface Message {
  id: string
  question: string
}

/**
 * Copies the database again and again while twenty readers ask. Each copy must be the file whose hash was told, whole, and
 * hold every question acknowledged before it was begun; the last one is restored, and a server goes on with it.
 */
export async function backUp({ random, share, say }: Setting): Promise<Findings> {
  const rounds = scaled(20, share, 2)
  const cairn = new CairnProcess()
  const broken: string[] = []
  const seen: Seen[] = []
  let isOver = false
  let copied = 0
  try {
    cairn.importWikiToEnd()
    await cairn.start()
    await new Reader(random).ask(cairn.url, seen)
    const reading = Array.from({ length: readerCount }, async () => {
      const reader = new Reader(random)
      while (!isOver) await reader.ask(cairn.url, seen).catch(() => sleep(20))
    })
    let last = ''
    for (let round = 1; round <= rounds; round += 1) {
      const before = seen.filter(({ status }) => status === 200).map(({ id }) => id)
      last = join(cairn.folder, `copy-${round}.db`)
      const output = await cairn.backUp(last)
      const { problems, messages } = checkCopy(last, output, before, readMessages(cairn.file))
      broken.push(...problems.map(problem => `copy ${round}: ${problem}`))
      copied = messages
    }
    say(`copied ${rounds} times`)
    isOver = true
    await Promise.all(reading)
    broken.push(...(await restore(cairn, last, random)))
  } finally {
    isOver = true
    await cairn.remove()
  }
  return {
    figures: {
      'copies made under load': rounds,
      'questions acknowledged meanwhile': seen.filter(({ status }) => status === 200).length,
      'questions in the copy that was restored': copied,
    },
    broken,
  }
}

function checkCopy(file: string, output: string, before: readonly string[], live: readonly Message[]) {
  const problems: string[] = []
  if (!output.includes(`sha256 ${hashOf(file)}`)) problems.push(`not the file that was told of: ${output}`)
  const messages = readMessages(file)
  const inCopy = new Set(messages.map(({ id }) => id))
  for (const id of before) if (!inCopy.has(id)) problems.push(`question ${id} is missing`)
  const questions = new Map(live.map(({ id, question }) => [id, question]))
  for (const { id, question } of messages)
    if (questions.get(id) !== question) problems.push(`question ${id} is another one`)
  return { problems, messages: messages.length }
}

/** Puts a copy in the database's place and starts a server on it. */
async function restore(cairn: CairnProcess, copy: string, random: () => number): Promise<string[]> {
  const wanted = readMessages(copy)
  await cairn.end('SIGKILL')
  for (const ending of ['-wal', '-shm']) rmSync(`${cairn.file}${ending}`, { force: true })
  copyFileSync(copy, cairn.file)
  await cairn.start()
  const problems: string[] = []
  if (JSON.stringify(readMessages(cairn.file)) !== JSON.stringify(wanted))
    problems.push('what was restored is not what was copied')
  const again = await new Reader(random).ask(cairn.url, [])
  if (!again.isFinished) problems.push(`no question is answered on what was restored: ${again.message}`)
  return problems
}

/** Every question of a database, which must be whole. */
function readMessages(file: string): Message[] {
  const database = new Sqlite(file, { readonly: true, timeout: 10_000 })
  try {
    const [integrity] = database.pragma('quick_check') as { quick_check: string }[]
    if (integrity?.quick_check !== 'ok') throw new Error(`${file} is damaged: ${integrity?.quick_check}`)
    return database.prepare('SELECT id, question FROM messages ORDER BY id').all() as Message[]
  } finally {
    database.close()
  }
}

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
