/** What went wrong, as programs see it in `error.code`; each has one HTTP status. */
const statusOf = {
  'bad-input': 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  'too-large': 413,
  'too-many-requests': 429,
  'not-implemented': 501,
  unavailable: 503,
} as const

/** What a program is told of a defect: nothing of what it was. */
export const defect = {
  code: 'internal',
  message: 'Something went wrong on the server. Nothing you sent was lost; please try again.',
} as const

export type ErrorCode = keyof typeof statusOf

/** An error whose message was written for the reader. Anything else that is thrown is a defect and shown as such. */
export class CairnError extends Error {
  override readonly name = 'CairnError'
  readonly code: ErrorCode
  /** The field of the request that is wrong, where there is one. */
  readonly field: string | null
  /** After how many seconds it is worth trying again; null when waiting changes nothing. */
  readonly retryAfterSeconds: number | null

  constructor(
    code: ErrorCode,
    message: string,
    options: { field?: string; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.code = code
    this.field = options.field ?? null
    this.retryAfterSeconds = options.retryAfterSeconds ?? null
  }

  get status(): number {
    return statusOf[this.code]
  }
}
