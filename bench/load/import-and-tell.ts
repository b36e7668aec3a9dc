// The command line's import, telling at its end the most memory it took, in KB, and the processor time of its main thread.
process.on('exit', () => {
  const { user, system } = process.threadCpuUsage()
  console.log(`mainThread ${((user + system) / 1e6).toFixed(1)} s`)
  console.log(`maxRSS ${process.resourceUsage().maxRSS}`)
})
await import('../../cli/wiki.ts')

export {}
