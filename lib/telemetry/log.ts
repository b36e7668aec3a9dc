import { AsyncLocalStorage } from 'node:async_hooks'
import { type Logger, pino } from 'pino'
import { describeError } from './describe-error.ts'
import { processWide } from './process-wide.ts'

/** The id of the request that is being served, for whatever is logged meanwhile. */
export const currentRequest = processWide('request', () => new AsyncLocalStorage<string>())

/** Writes one JSON object a line to standard output. What readers ask goes into it only by `CAIRN_LOG_QUESTIONS`. */
export const log = processWide('log', createLog)

/**
 * Lines are gathered, and written once there are 4 KB of them, ten times a second, with every warning, and when the process
 * ends: writing each by itself takes as long as making it. A process that is killed loses a tenth of a second of its log.
 */
function createLog(): Logger {
  // Being synchronous, `flush` writes at once; `flushSync` would also wait for the disk, and for good once nobody reads.
  const output = pino.destination({ sync: true, minLength: 4_096, periodicFlush: 100 })
  process.once('exit', () => output.flush())
  const settings = {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { error: describeError },
    mixin: () => {
      const request = currentRequest.getStore()
      return request === undefined ? {} : { request }
    },
    hooks: {
      streamWrite(line: string) {
        if (!line.startsWith('{"level":"info"')) setImmediate(() => output.flush())
        return line
      },
    },
  }
  return pino(settings, output)
}
