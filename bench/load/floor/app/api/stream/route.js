import { readFileSync } from 'node:fs'
import { createUIMessageStream, createUIMessageStreamResponse } from 'ai'

// The chunks of a real answer, recorded by the bench.
const chunks = process.env.FLOOR_CHUNKS ? JSON.parse(readFileSync(process.env.FLOOR_CHUNKS, 'utf8')) : []

/** Streams the same chunks as Cairn does, with nothing but the AI SDK. */
export async function POST(request) {
  await request.json()
  const stream = createUIMessageStream({
    execute({ writer }) {
      for (const chunk of chunks) writer.write(chunk)
    },
  })
  return createUIMessageStreamResponse({ stream })
}
