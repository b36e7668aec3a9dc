import { parseArgs } from 'node:util'
import type { AnswerEvent } from '#lib/answer/answer.ts'
import { answerWith } from '#lib/answer/answer-question.ts'
import type { ModelWriter, WritingTask } from '#lib/answer/writer.ts'
import { writePrompt } from '#lib/answer/writing/write-prompt.ts'
import type { Prompt } from '#lib/model/call-settings.ts'
import { inPieces } from '../../e2e/openai-server/scenarios.ts'
import type { Scenario } from '../../e2e/openai-server/server.ts'
import { openScriptedWiki } from './scripted-wiki.ts'

const usage = `npm run bench:first-line -- [options]

How much later a reader gets the first sentence because the gate judges it: milliseconds from asking the model to its
first whole line, bare and released, from the same scripted server in one run, in turns.
  --runs <n>   how often (200)`

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '200' }, help: { type: 'boolean' } },
})
if (values.help) console.log(usage)
else await measure(Number(values.runs))

async function measure(runs: number): Promise<void> {
  const honest: Scenario = ({ evidence }) => ({
    pieces: evidence.slice(0, 2).flatMap(({ alias, text }) => inPieces(`${text} [${alias}]\n`, 6)),
    pauseMs: 1,
  })
  const wiki = await openScriptedWiki(honest)
  const times = { fetched: [] as number[], streamed: [] as number[], released: [] as number[] }
  for (let run = 0; run < runs + 10; run += 1) {
    const asked = await firstReleased(wiki.db, wiki.writer)
    const streamed = await firstStreamed(wiki.model, asked.prompt)
    const fetched = await firstFetched(wiki.server.url, asked.prompt)
    // The first runs warm up what is compiled and remembered; every later answer of a server finds it so.
    if (run < 10) continue
    times.released.push(asked.ms)
    times.fetched.push(fetched)
    times.streamed.push(streamed)
  }
  await wiki.close()
  const paired = (other: readonly number[]) => times.released.map((ms, i) => ms - (other[i] ?? 0))
  print('first line, bare fetch', times.fetched)
  print('first line, through the SDK', times.streamed)
  print('first sentence released', times.released)
  print('added to the bare fetch', paired(times.fetched))
  print('added to the SDK’s stream', paired(times.streamed))
}

/** From the writer's being asked, so that finding the claims does not count, to the first sentence's release. */
async function firstReleased(db: Parameters<typeof answerWith>[0]['db'], writer: ModelWriter) {
  let started = 0
  let task: WritingTask | null = null
  const timed: ModelWriter = {
    ...writer,
    write(given, context) {
      task = given
      started = performance.now()
      return writer.write(given, context)
    },
  }
  const ask = {
    conversation: 'bench',
    entry: 'akash-network',
    question: 'How are leases priced?',
    history: [],
  }
  const events: AsyncGenerator<AnswerEvent> = answerWith(
    { db, model: timed },
    ask,
    new AbortController().signal,
  )
  // Every stream is read to its end: a connection that is broken off would burden the next request.
  let ms = 0
  for await (const event of events) if (event.type === 'sentence') ms ||= performance.now() - started
  if (!task || ms === 0) throw new Error('no sentence was released')
  return { ms, prompt: writePrompt(task) }
}

async function firstFetched(url: string, { instructions, text }: Prompt): Promise<number> {
  const started = performance.now()
  const messages = [
    { role: 'system', content: instructions },
    { role: 'user', content: text },
  ]
  const body = JSON.stringify({
    model: 'scripted',
    messages,
    stream: true,
    max_tokens: 800,
    temperature: 0.1,
  })
  const response = await fetch(`${url}/chat/completions`, { method: 'POST', body })
  let written = ''
  let rest = ''
  let ms = 0
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const events = `${rest}${chunk}`.split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events.filter(each => !each.endsWith('[DONE]')))
      written += JSON.parse(event.slice(6)).choices[0]?.delta.content ?? ''
    if (written.includes('\n')) ms ||= performance.now() - started
  }
  return ms
}

async function firstStreamed(
  model: Awaited<ReturnType<typeof openScriptedWiki>>['model'],
  prompt: Prompt,
): Promise<number> {
  const started = performance.now()
  let written = ''
  let ms = 0
  for await (const piece of model.stream(prompt, new AbortController().signal)) {
    written += piece
    if (written.includes('\n')) ms ||= performance.now() - started
  }
  return ms
}

function print(name: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2).padStart(8)
  console.log(`${name.padEnd(30)} p5 ${at(0.05)}   p50 ${at(0.5)}   p95 ${at(0.95)} ms`)
}
