import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Tokenizer } from '@huggingface/tokenizers'
import type { InferenceSession, Tensor } from 'onnxruntime-web'
import { processWide } from '#lib/telemetry/process-wide.ts'

/** What reads, once its weights are loaded. */
interface Reader {
  tokenizer: Tokenizer
  session: InferenceSession
  /** A row of whole numbers, as the weights take it. */
  row: (numbers: readonly number[]) => Tensor
}

/**
 * Reads each text beside a question and says how surely it answers it: log odds, by the texts' order. A text and its question go
 * through one small transformer together (22 million weights in signed bytes, made by bench/reading/fit-reader.py), which tells
 * who did what to whom where words alone tell only what is spoken of. One text takes some 20 ms, and the first of a process
 * half a second more, to load the weights. Throws where those cannot be loaded.
 */
export async function readAnswers(question: string, texts: readonly string[]): Promise<number[]> {
  const reader = await openReader()
  const asked = cut(reader.tokenizer.encode(question).ids, MOST_OF_QUESTION)
  const odds: number[] = []
  // One after the other: the bytes of several at once would be scaled by the largest number of them all.
  for (const text of texts) {
    // Whatever else waits has its turn.
    await setImmediate()
    odds.push(await readOne(reader, asked, cut(reader.tokenizer.encode(text).ids, MOST_OF_TEXT).slice(1)))
  }
  return odds
}

async function readOne({ session, row }: Reader, asked: readonly number[], told: readonly number[]) {
  const { logits } = await session.run({
    input_ids: row([...asked, ...told]),
    token_type_ids: row([...asked.map(() => 0), ...told.map(() => 1)]),
  })
  const odds = Number(logits?.data[0])
  if (!Number.isFinite(odds)) throw new Error('The reader gave no number.')
  return odds
}

// In tokens; it learned from questions and sentences of no more than 96 together.
const MOST_OF_QUESTION = 48
const MOST_OF_TEXT = 80

// The last token marks the end.
function cut(tokens: readonly number[], most: number): number[] {
  return tokens.length <= most ? [...tokens] : [...tokens.slice(0, most - 1), ...tokens.slice(-1)]
}

const kept = processWide('reader', (): { reader: Promise<Reader> | null } => ({ reader: null }))

// Loaded with the first text that is read, for a wiki without running text needs none of it; and again where that failed.
function openReader(): Promise<Reader> {
  kept.reader ??= loadReader().catch(error => {
    kept.reader = null
    throw error
  })
  return kept.reader
}

async function loadReader(): Promise<Reader> {
  const [{ Tokenizer }, { env, InferenceSession, Tensor }] = await Promise.all([
    import('@huggingface/tokenizers'),
    import('onnxruntime-web'),
  ])
  env.wasm.numThreads = 1
  const [words, weights] = await Promise.all([readOwn('tokenizer.json'), readOwn('reader.onnx')])
  return {
    tokenizer: new Tokenizer(JSON.parse(words.toString('utf8')), {}),
    session: await InferenceSession.create(weights),
    row: numbers => new Tensor('int32', Int32Array.from(numbers), [1, numbers.length]),
  }
}

function readOwn(name: string): Promise<Buffer> {
  return readFile(join(/* turbopackIgnore: true */ process.cwd(), 'lib/reading', name))
}
