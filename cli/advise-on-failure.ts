import type { ModelConfig } from '#lib/config.ts'
import { listModels } from '#lib/model/list-models.ts'
import type { FailureKind } from '#lib/model/model-failure.ts'

/** What to change in the settings, or look at, after a failure of this kind. */
export async function adviseOn(kind: FailureKind, config: ModelConfig): Promise<string[]> {
  switch (kind) {
    case 'unreachable':
      return adviseOnAddress(config)
    case 'unauthorized':
      return config.apiKey === null
        ? ['The server wants a key: set OPENAI_API_KEY.']
        : ['The server refused the key: see whether OPENAI_API_KEY is whole, and meant for this server.']
    case 'not-found':
      return adviseOnName(config)
    case 'rate-limited':
      return [
        'The server has had enough requests, or the account has no credit left. Wait, or look at the account.',
      ]
    case 'bad-request':
      return ['The server does not take such a request: see the message above. Is it a chat model?']
    case 'server-error':
      return ['The server failed by itself: its own log says why. It may lack the memory for this model.']
    case 'timeout':
      return [
        'A model on this machine may need longer to load, or to read: allow more with CAIRN_MODEL_FIRST_LINE_SECONDS,',
        'give it less to read with CAIRN_MODEL_EVIDENCE_TOKENS, or use a smaller one. Then try again.',
      ]
    case 'empty':
      return [
        'A model that thinks before it writes may have used up its tokens: raise CAIRN_MODEL_OUTPUT_TOKENS.',
      ]
    case 'garbled':
      return [
        'What answers there does not speak OpenAI’s chat completions. Does OPENAI_BASE_URL name the right port and path?',
      ]
    case 'cut':
    case 'refused':
      return ['Try again; if it happens often, try another model.']
  }
}

function adviseOnAddress({ baseUrl }: ModelConfig): string[] {
  if (baseUrl === null) return ['Does this machine reach the internet? A proxy may stand between.']
  const { hostname, port } = new URL(baseUrl)
  const isLocal = /^(?:localhost|127\.|0\.0\.0\.0|\[::1\])/.test(hostname)
  return [
    `Nothing answers at ${baseUrl}. Is the server running, and on this port?`,
    ...(isLocal
      ? [
          'Inside a container, localhost is the container itself. For a server on the machine around it, set',
          `OPENAI_BASE_URL=http://host.docker.internal${port ? `:${port}` : ''}/v1`,
        ]
      : []),
  ]
}

async function adviseOnName(config: ModelConfig): Promise<string[]> {
  const known = await listModels(config)
  if (known === null)
    return [
      'Either there is no such path at this server, or no such model.',
      'The address above is OPENAI_BASE_URL with /chat/completions behind it: is its path right?',
    ]
  if (known.includes(config.id))
    return ['The server has this model but does not take it for chat. Try another one.']
  return [
    `The server has no model called ${config.id}. Set CAIRN_MODEL to one that it has${known.length > 0 ? `: ${known.slice(0, 10).join(', ')}` : ''}.`,
  ]
}
