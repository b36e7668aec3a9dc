import { AsyncLocalStorage } from 'node:async_hooks'
import { pino } from 'pino'
import { describeError } from './describe-error.ts'
import { processWide } from './process-wide.ts'

/** The id of the request that is being served, for whatever is logged meanwhile. */
export const currentRequest = processWide('request', () => new AsyncLocalStorage<string>())

/** Writes one JSON object a line to standard output. What readers ask goes into it only by `CAIRN_LOG_QUESTIONS`. */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: label => ({ level: label }) },
  serializers: { error: describeError },
  mixin: () => {
    const request = currentRequest.getStore()
    return request === undefined ? {} : { request }
  },
})
