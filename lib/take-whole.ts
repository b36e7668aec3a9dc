import type { ServerResponse } from 'node:http'

type Call = (...given: unknown[]) => unknown

/**
 * Hands over the text of a response that is written whole, before anything of it was sent: `take` sends it then. A response
 * that comes piece by piece, or is no text, goes its way. `flushHeaders` must do nothing meanwhile (send-together.ts).
 */
export function takeWhole(response: ServerResponse, take: (text: string) => void): void {
  const open = response as unknown as Record<'writeHead' | 'write' | 'end', Call>
  const { writeHead, write, end } = open
  let head: unknown[] | null = null
  let isWatched = true
  const letGo = () => {
    if (!isWatched) return
    isWatched = false
    if (head) writeHead.apply(response, head)
  }
  // Next's compression writes the head just before it hands on the end.
  open.writeHead = (...given) => {
    if (!isWatched) return writeHead.apply(response, given)
    response.statusCode = Number(given[0])
    head = given
    return response
  }
  open.write = (...given) => {
    letGo()
    return write.apply(response, given)
  }
  open.end = (...given) => {
    const [text, ...more] = given
    // Another encoding, or somebody who waits for the end, is not to be lost.
    const isPlain = more.every(one => one === undefined) && (head?.length ?? 1) === 1
    if (!isWatched || typeof text !== 'string' || !isPlain) {
      letGo()
      return end.apply(response, given)
    }
    isWatched = false
    take(text)
    return response
  }
}
