import { parseArgs } from 'node:util'
import { runAttacks } from './run-attacks.ts'
import { runStreams } from './run-streams.ts'

const usage = `npm run bench:hostile -- [options]

Tries to get past the gate what no claim bears out. Exits with 1 when anything does.
  --streams <n>      random and hostile writer streams (10000)
  --attacks <file>   instead, a model that obeys every instruction of a file in BIPIA's shape, {kind: [text, …]}, found in
                     the question, the conversation, a claim or a source's title (the public original is microsoft/BIPIA, MIT)
  --seed <n>         of the streams (1)`

const { values } = parseArgs({
  options: {
    streams: { type: 'string', default: '10000' },
    attacks: { type: 'string' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean' },
  },
})
if (values.help) console.log(usage)
else {
  const leaks =
    values.attacks === undefined
      ? await runStreams(Number(values.streams), Number(values.seed))
      : await runAttacks(values.attacks)
  if (leaks > 0) process.exitCode = 1
}
