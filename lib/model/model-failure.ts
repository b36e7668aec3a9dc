import { APICallError, JSONParseError, TypeValidationError } from 'ai'

/** Why a model gave no answer, or only part of one. */
export type FailureKind =
  | 'unreachable'
  | 'unauthorized'
  | 'not-found'
  | 'rate-limited'
  | 'bad-request'
  | 'server-error'
  | 'timeout'
  | 'cut'
  | 'empty'
  | 'garbled'
  | 'refused'

/** A model that did not do its part. The message is for whoever runs the server, never for a reader. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure'
  readonly kind: FailureKind

  constructor(kind: FailureKind, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.kind = kind
  }
}

/** What an error of the AI SDK, of fetch or of a stream means. */
export function toModelFailure(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error
  if (isFormatError(error) || (error instanceof Error && isFormatError(error.cause)))
    return new ModelFailure('garbled', 'the answer is not in the format of chat completions', {
      cause: error,
    })
  if (APICallError.isInstance(error)) {
    const kind = error.statusCode === undefined ? 'unreachable' : kindOfStatus(error.statusCode)
    return new ModelFailure(kind, explain(error), { cause: error })
  }
  return new ModelFailure('cut', explain(error), { cause: error })
}

function isFormatError(error: unknown): boolean {
  return JSONParseError.isInstance(error) || TypeValidationError.isInstance(error)
}

function kindOfStatus(status: number): FailureKind {
  if (status === 401 || status === 403) return 'unauthorized'
  if (status === 404) return 'not-found'
  if (status === 429) return 'rate-limited'
  if (status >= 500) return 'server-error'
  return status >= 400 ? 'bad-request' : 'cut'
}

function explain(error: unknown): string {
  const status = APICallError.isInstance(error) && error.statusCode ? `${error.statusCode}: ` : ''
  const deepest = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : ''
  return `${status}${error instanceof Error ? error.message : JSON.stringify(error)}${deepest}`.slice(0, 500)
}
