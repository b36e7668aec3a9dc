import { randomUUID } from 'node:crypto'

/** What a reader saw of one answer. */
export interface Seen {
  id: string
  question: string
  status: number
  conversation: string | null
  sentences: string[]
  isFinished: boolean
  /** What a reader was told in place of an answer. */
  message: string | null
  /** What a refusal says of when to come back. */
  retryAfter: string | null
  ms: number
}

const entries = ['akash-network', 'lambda', 'io-net', 'coreweave', 'vllm', 'ollama', 'prime-intellect']
const questions = [
  'What does it cost?',
  'What are its limits?',
  'How is work verified?',
  'Who founded it?',
  'How does it compare with its siblings on pricing?',
  'Is it open source?',
]

/** A browser with a session of its own that asks questions about one entry. */
export class Reader {
  readonly session = randomUUID()
  readonly #random: () => number
  entry: string
  conversation: string | null = null

  constructor(random: () => number) {
    this.#random = random
    this.entry = this.#pick(entries)
  }

  get headers(): Record<string, string> {
    // Each question on a connection of its own: a kept one may be closed just as it is used again.
    return {
      ...{ 'content-type': 'application/json', connection: 'close' },
      cookie: `cairn_session=${this.session}`,
    }
  }

  /** Asks one question and reads its answer. Every sentence is in `seen` as soon as it has come, whatever happens then. */
  async ask(url: string, seen: Seen[], options: { id?: string; question?: string } = {}): Promise<Seen> {
    const startedAt = performance.now()
    const question = options.question ?? `${this.#pick(questions)} (${Math.floor(this.#random() * 1e9)})`
    const mine: Seen = {
      ...{ id: options.id ?? randomUUID(), question, status: 0, conversation: null },
      ...{ sentences: [], isFinished: false, message: null, retryAfter: null, ms: 0 },
    }
    seen.push(mine)
    const body = { id: mine.id, entry: this.entry, question, ...this.#goOn() }
    const response = await fetch(`${url}/api/chat`, {
      method: 'POST',
      headers: this.headers,
      body: JSON.stringify(body),
    })
    mine.status = response.status
    mine.retryAfter = response.headers.get('retry-after')
    if (response.status === 200) await this.#read(response, mine)
    else mine.message = readMessage(await response.text())
    mine.ms = performance.now() - startedAt
    return mine
  }

  async #read(response: Response, mine: Seen): Promise<void> {
    let rest = ''
    for await (const text of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (line.startsWith('data: {')) this.#note(JSON.parse(line.slice(6)), mine)
    }
  }

  #note(part: { type: string; data?: never; errorText?: string }, mine: Seen): void {
    const data = part.data as { conversation?: string; sentence?: { text: string } } | undefined
    if (part.type === 'data-understood') {
      mine.conversation = data?.conversation ?? null
      this.conversation = mine.conversation
    }
    if (part.type === 'data-sentence') mine.sentences.push(data?.sentence?.text ?? '')
    if (part.type === 'finish') mine.isFinished = true
    if (part.type === 'error') mine.message = part.errorText ?? null
  }

  #goOn(): { conversation?: string } {
    return this.conversation === null ? {} : { conversation: this.conversation }
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)] as T
  }
}

/** What an error says to its reader; null where it has no word for one. */
function readMessage(text: string): string | null {
  try {
    return JSON.parse(text).error?.message ?? null
  } catch {
    return null
  }
}
