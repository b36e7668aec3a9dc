// npm passes a signal to the shell it started and to nothing below that, so an ended `npm start` would leave the server
// running. A program that npm started ends itself once its shell is gone.
const everyMs = 500

/** Sends this process SIGTERM when the shell that npm started it in has ended. Does nothing for one not started by npm. */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, everyMs)
  watch.unref()
}
