import { setTimeout as sleep } from 'node:timers/promises'
import { CairnProcess } from './cairn-process.ts'
import { type Findings, type Setting, scaled } from './part.ts'
import { Reader, type Seen } from './reader.ts'

const readerCount = 20

interface StoredMessage {
  id: string
  question: string
  status: string
  answer: string | null
}

/**
 * Kills the server at a random moment while twenty readers ask, again and again. After each restart every question that
 * was acknowledged and every sentence that was shown must be in the database, and no answer may hang.
 */
export async function killServer({ random, share, say }: Setting): Promise<Findings> {
  const rounds = scaled(200, share, 3)
  const cairn = new CairnProcess()
  const broken: string[] = []
  const count = { questions: 0, sentences: 0, cut: 0, finished: 0, asked: 0 }
  try {
    cairn.importWikiToEnd()
    await cairn.start()
    const readers = Array.from({ length: readerCount }, () => new Reader(random))
    for (let round = 1; round <= rounds; round += 1) {
      const seen: Seen[] = []
      // A server that has just started reads the wiki first: killed within that, it would have nothing to lose.
      await new Reader(random).ask(cairn.url, seen)
      let isOver = false
      const reading = readers.map(async reader => {
        while (!isOver) await reader.ask(cairn.url, seen).catch(() => sleep(20))
      })
      await sleep(200 + random() * 1_800)
      isOver = true
      await cairn.end('SIGKILL')
      await Promise.all(reading)
      await cairn.start()
      broken.push(...check(cairn, seen, count).map(problem => `round ${round}: ${problem}`))
      broken.push(
        ...(await askAgain(cairn, readers, seen, random)).map(problem => `round ${round}: ${problem}`),
      )
      if (round % 20 === 0)
        say(`killed ${round} times, ${count.questions} questions, ${broken.length} broken`)
    }
  } finally {
    await cairn.remove()
  }
  return {
    figures: {
      'kills of the server': rounds,
      'questions asked': count.asked,
      'questions acknowledged, all stored': count.questions,
      'sentences shown, all stored': count.sentences,
      'answers finished': count.finished,
      'answers marked as cut': count.cut,
    },
    broken,
  }
}

function check(cairn: CairnProcess, seen: readonly Seen[], count: Record<string, number>): string[] {
  return cairn.read(database => {
    const problems: string[] = []
    const [integrity] = database.pragma('integrity_check') as { integrity_check: string }[]
    if (integrity?.integrity_check !== 'ok')
      problems.push(`the database is damaged: ${integrity?.integrity_check}`)
    const find = database.prepare('SELECT id, question, status, answer FROM messages WHERE id = ?')
    for (const { id, question, status, sentences } of seen) {
      const stored = find.get(id) as StoredMessage | undefined
      count.asked = (count.asked ?? 0) + 1
      if (status === 200) count.questions = (count.questions ?? 0) + 1
      if (status === 200 && stored?.question !== question) problems.push(`question ${id} is lost`)
      if (stored?.status === 'answering') problems.push(`answer ${id} hangs`)
      if (stored?.status === 'cut') count.cut = (count.cut ?? 0) + 1
      if (stored?.status === 'finished') count.finished = (count.finished ?? 0) + 1
      const kept: string[] = (JSON.parse(stored?.answer ?? 'null')?.sentences ?? []).map(
        (sentence: { text: string }) => sentence.text,
      )
      count.sentences = (count.sentences ?? 0) + sentences.length
      for (const [index, text] of sentences.entries())
        if (kept[index] !== text) problems.push(`a shown sentence of ${id} is lost: ${text}`)
      if (new Set(kept).size !== kept.length) problems.push(`a sentence of ${id} stands twice`)
    }
    const empty = database
      .prepare('SELECT count(*) FROM conversations WHERE id NOT IN (SELECT conversation FROM messages)')
      .pluck()
      .get()
    if (empty !== 0 && empty !== undefined) count.empty = Number(empty)
    return problems
  })
}

/** A browser that lost its answer asks again under the same name: the question must then be stored exactly once. */
async function askAgain(
  cairn: CairnProcess,
  readers: readonly Reader[],
  seen: readonly Seen[],
  random: () => number,
): Promise<string[]> {
  const lost = seen.filter(({ isFinished }) => !isFinished)
  const one = lost[Math.floor(random() * lost.length)]
  if (!one) return []
  const counted = () =>
    cairn.read(database =>
      database.prepare('SELECT count(*) FROM messages WHERE question = ?').pluck().get(one.question),
    )
  if (counted() === 0) return []
  const owner = cairn.read(
    database =>
      database
        .prepare(
          'SELECT session FROM conversations JOIN messages ON conversation = conversations.id WHERE messages.id = ?',
        )
        .pluck()
        .get(one.id) as string | undefined,
  )
  const reader = readers.find(({ session }) => session === owner)
  await reader?.ask(cairn.url, [], { id: one.id, question: one.question })
  return counted() === 1 ? [] : [`question ${one.id} is stored ${counted()} times`]
}
