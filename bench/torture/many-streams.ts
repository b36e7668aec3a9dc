import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { askAll } from './ask-all.ts'
import { CairnProcess } from './cairn-process.ts'
import { overload } from './overload.ts'
import { type Findings, quantile, type Setting, scaled } from './part.ts'
import { Reader, type Seen } from './reader.ts'

/** Node gives a request a minute to send its head, and looks for those that did not every half minute. */
const headLimitMs = 95_000
// Answers that nobody reads any more are still made to their ends.
const restMs = 30_000

/**
 * Five hundred readers at once, then far more than the server takes on, then connections that are slow, half open or
 * broken off; a server that is told to end while it answers.
 */
export async function manyStreams({ random, share, say }: Setting): Promise<Findings> {
  const cairn = new CairnProcess()
  const broken: string[] = []
  const figures: Findings['figures'] = {}
  try {
    cairn.importWikiToEnd()
    await cairn.start()
    await askAll(cairn.url, 20, random)
    await streamAtOnce(cairn, scaled(500, share, 50), random, figures, broken)
    say('streamed at once')
    await overload(cairn, scaled(3_000, share, 100), random, figures, broken)
    say('overloaded')
    await leaveConnections(cairn, share, figures, broken)
    say('left connections')
    await endGracefully(cairn, random, figures, broken)
  } finally {
    await cairn.remove()
  }
  return { figures, broken }
}

async function streamAtOnce(
  cairn: CairnProcess,
  count: number,
  random: () => number,
  figures: Findings['figures'],
  broken: string[],
): Promise<void> {
  const { seen, readers, failed } = await askAll(cairn.url, count, random)
  figures['streams at once'] = count
  figures['streams: slowest answer, ms'] = Math.round(
    quantile(
      seen.map(({ ms }) => ms),
      1,
    ),
  )
  if (failed > 0) broken.push(`${failed} of ${count} streams broke`)
  for (const one of seen)
    if (one.status !== 200 || !one.isFinished)
      broken.push(`a stream ended with ${one.status}: ${one.message}`)
  cairn.read(database => {
    const find = database.prepare(
      'SELECT session, answer FROM messages JOIN conversations ON conversations.id = conversation WHERE messages.id = ?',
    )
    for (const [index, one] of seen.entries()) {
      const stored = find.get(one.id) as { session: string; answer: string } | undefined
      const texts = JSON.parse(stored?.answer ?? '{}').sentences?.map(({ text }: { text: string }) => text)
      if (JSON.stringify(texts) !== JSON.stringify(one.sentences))
        broken.push(`the reader of ${one.id} saw another answer than the one stored for it`)
      if (stored?.session !== readers[index]?.session) broken.push(`question ${one.id} is another reader’s`)
    }
  })
}

async function leaveConnections(
  cairn: CairnProcess,
  share: number,
  figures: Findings['figures'],
  broken: string[],
): Promise<void> {
  const before = cairn.usage().files
  const count = scaled(200, share, 20)
  const body = JSON.stringify({ entry: 'akash-network', question: 'What does it cost?' })
  const head = `POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n`
  const open = Array.from({ length: count }, () => leave(cairn, 'POST /api/chat HTTP/1.1\r\nHost:'))
  const unread = Array.from({ length: count }, () => leave(cairn, `${head}\r\n${body}`))
  const halfSent = Array.from({ length: count }, () => leave(cairn, `${head}\r\n${body.slice(0, 20)}`))
  const aborted = Array.from({ length: count }, async () => {
    const leaving = new AbortController()
    setTimeout(() => leaving.abort(), 5 + Math.random() * 50)
    const asked = JSON.stringify({ entry: 'lambda', question: 'What does it cost?' })
    const headers = { 'content-type': 'application/json' }
    await fetch(`${cairn.url}/api/chat`, { method: 'POST', body: asked, headers, signal: leaving.signal })
      .then(response => response.text())
      .catch(() => null)
  })
  await Promise.all(aborted)
  const meanwhile = await fetch(`${cairn.url}/infrastructure`)
  if (meanwhile.status !== 200) broken.push('a page was not served beside slow and half-open connections')
  figures['connections left open, half sent or unread'] = count * 3
  if (share < 1) {
    for (const socket of [...open, ...unread, ...halfSent]) socket.destroy()
  } else {
    await sleep(headLimitMs)
    const still = open.filter(socket => !socket.closed).length
    figures['half-open connections the server still holds after 95 s'] = still
    if (still > 0) broken.push(`${still} half-open connections are held for ever`)
    for (const socket of [...unread, ...halfSent]) socket.destroy()
  }
  const after = await countFilesAtRest(cairn, before + 20)
  figures['open files before and after'] = `${before}, ${after}`
  if (after > before + 20) broken.push(`open files grew from ${before} to ${after}`)
}

/** Open files once there are no more than expected, or after the time in which the server closes what nobody uses. */
async function countFilesAtRest(cairn: CairnProcess, expected: number): Promise<number> {
  const until = Date.now() + restMs
  while (cairn.usage().files > expected && Date.now() < until) await sleep(200)
  return cairn.usage().files
}

/** A connection that sends this much, reads nothing and stays. */
function leave(cairn: CairnProcess, sent: string): Socket {
  const { hostname, port } = new URL(cairn.url)
  const socket = connect(Number(port), hostname, () => socket.write(sent))
  socket.on('error', () => {})
  socket.pause()
  // A paused socket does not hear the end; this one only counts it.
  socket.on('end', () => socket.destroy())
  setTimeout(() => socket.resume(), headLimitMs - 5_000).unref()
  return socket
}

async function endGracefully(
  cairn: CairnProcess,
  random: () => number,
  figures: Findings['figures'],
  broken: string[],
): Promise<void> {
  const seen: Seen[] = []
  const readers = Array.from({ length: 50 }, () => new Reader(random))
  const reading = readers.map(reader => reader.ask(cairn.url, seen).catch(() => null))
  await sleep(150)
  const { code, ms } = await cairn.end('SIGTERM')
  await Promise.all(reading)
  const lost = seen.filter(({ status, isFinished }) => status === 200 && !isFinished)
  const hanging = cairn.read(database =>
    database.prepare("SELECT count(*) FROM messages WHERE status = 'answering'").pluck().get(),
  )
  figures['SIGTERM: exit code, ms'] = `${code}, ${Math.round(ms)}`
  figures['SIGTERM: begun and not finished'] = lost.length
  if (lost.length > 0) broken.push(`${lost.length} answers were lost at SIGTERM`)
  if (hanging !== 0) broken.push(`${hanging} answers hang after SIGTERM`)
}
