// The command line's import, telling at its end the most memory it took, in KB.
process.on('exit', () => console.log(`maxRSS ${process.resourceUsage().maxRSS}`))
await import('../../cli/wiki.ts')

export {}
