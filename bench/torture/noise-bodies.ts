import fc from 'fast-check'
import { nastyBody, nastyText, nastyValue } from './nasty-values.ts'

const good = { entry: 'akash-network', question: 'What does it cost?' }
const field = fc.constantFrom(
  'entry',
  'question',
  'conversation',
  'id',
  'after',
  'again',
  'isFramed',
  'text',
  'layer',
  'colour',
  '__proto__',
  'name',
  'branch',
  'message',
  'isSet',
  'kind',
  'sentence',
  'claim',
)
const change = fc.dictionary(field, nastyValue, { maxKeys: 3 })
const changed = (whole: object) => change.map(fields => JSON.stringify({ ...whole, ...fields }))

/** The body of a question, of a text to check or of a change to a conversation, with something wrong in most. */
export const plainBody = fc.oneof(
  { weight: 6, arbitrary: changed(good) },
  { weight: 2, arbitrary: changed({ text: 'Lambda rents GPUs. It costs $9 an hour.' }) },
  { weight: 1, arbitrary: change.map(fields => JSON.stringify(fields)) },
  { weight: 3, arbitrary: nastyBody },
  { weight: 1, arbitrary: fc.constant(JSON.stringify(good)) },
)
const hugeBody = fc.constantFrom(
  'x'.repeat(10_000_000),
  JSON.stringify({ ...good, question: 'y'.repeat(9_000_000) }),
)
export const askBody = fc.oneof({ weight: 400, arbitrary: plainBody }, { weight: 1, arbitrary: hugeBody })

const role = fc.oneof(fc.constantFrom('user', 'assistant', 'system', 'tool'), nastyText)
const content = fc.oneof(
  nastyText,
  nastyValue,
  nastyText.map(text => [{ type: 'text', text }]),
)
const message = fc.oneof(fc.record({ role, content }, { requiredKeys: ['role'] }), nastyValue)
const completion = fc.record(
  {
    model: fc.oneof(
      fc.constantFrom('cairn', 'cairn:akash-network', 'cairn:', 'gpt-4o'),
      nastyText,
      nastyValue,
    ),
    messages: fc.oneof(fc.array(message, { maxLength: 4 }), nastyValue),
    stream: fc.oneof(fc.boolean(), nastyValue),
    stream_options: nastyValue,
    tools: nastyValue,
  },
  { requiredKeys: [] },
)
/** The body of a chat completion. */
export const completionBody = fc.oneof(
  { weight: 6, arbitrary: completion.map(body => JSON.stringify(body)) },
  { weight: 1, arbitrary: askBody },
)

const tool = fc.constantFrom('ask', 'search_claims', 'get_entry', 'get_claim', 'compare', 'check_text')
const call = fc.record(
  {
    jsonrpc: fc.constantFrom('2.0', '1.0'),
    id: fc.oneof(fc.nat(), nastyValue),
    method: fc.oneof(
      { weight: 4, arbitrary: fc.constant('tools/call') },
      { weight: 1, arbitrary: fc.constantFrom('initialize', 'tools/list', 'ping', 'resources/read') },
      { weight: 1, arbitrary: nastyText },
    ),
    params: fc.oneof(
      fc.record({
        name: fc.oneof(tool, nastyText),
        arguments: fc.oneof(
          change.map(fields => ({ ...good, ...fields })),
          nastyValue,
        ),
      }),
      nastyValue,
    ),
  },
  { requiredKeys: ['jsonrpc', 'method'] },
)
/** A message of the Model Context Protocol. */
export const callBody = fc.oneof(
  { weight: 6, arbitrary: call.map(body => JSON.stringify(body)) },
  { weight: 1, arbitrary: askBody },
)
