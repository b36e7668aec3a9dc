import type { Prompt, Usage } from './call-settings.ts'
import { type FailureKind, ModelFailure } from './model-failure.ts'

// As English text has on average, by the tokenizers of most models.
const charactersPerToken = 4

/** Ways in which a server shows that it never read what it was sent. */
const unread: readonly FailureKind[] = [
  'unreachable',
  'unauthorized',
  'not-found',
  'rate-limited',
  'bad-request',
  'server-error',
]

/** What a server told that a request took or, where it told nothing, what its letters come to. */
export function toldOrEstimated(told: Usage, prompt: Prompt, text: string): Usage {
  return told.inputTokens + told.outputTokens > 0 ? told : estimateUsage(prompt, text)
}

/** What a request took that broke off after this text: a stop by the reader ends the answer, and not its price. */
export function usageOfBroken(error: unknown, prompt: Prompt, text: string): Usage {
  if (error instanceof ModelFailure && unread.includes(error.kind)) return { inputTokens: 0, outputTokens: 0 }
  return estimateUsage(prompt, text)
}

function estimateUsage({ instructions, text: asked }: Prompt, text: string): Usage {
  return {
    inputTokens: Math.ceil((instructions.length + asked.length) / charactersPerToken),
    outputTokens: Math.ceil(text.length / charactersPerToken),
  }
}
