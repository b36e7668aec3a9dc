import { parseArgs } from 'node:util'
import { seededRandom } from '../load/random.ts'
import { backUp } from './back-up.ts'
import { fullDisk } from './full-disk.ts'
import { fuzzFiles } from './fuzz-files.ts'
import { fuzzServer } from './fuzz-server.ts'
import { hostileTexts } from './hostile-texts.ts'
import { killImporter } from './kill-importer.ts'
import { killServer } from './kill-server.ts'
import { manyStreams } from './many-streams.ts'
import { modelFaults } from './model-faults.ts'
import type { Part } from './part.ts'
import { soak } from './soak.ts'

const help = `npm run torture -- [--quick] [--seed <n>] [--share <n>] [--only <part>,…] [--data <folder>]

Breaks Cairn on purpose, on this machine alone, and tells which promises held. Exits with 1 when one did not.

  --quick    about two minutes; the same as --share 0.01
  --share    which share of the full run to make, from 0 to 1
  --seed     what chance does; the same seed asks the same questions and sends the same requests (default 1)
  --only     parts by name: kill-server, kill-importer, back-up, many-streams, full-disk, model-faults, fuzz-server, fuzz-files, hostile-texts, soak
  --data     a folder with bipia/text-attacks-dev.json and poisonedrag/nq.json; without it hostile-texts is left out`

const parts: Record<string, Part> = {
  'kill-server': killServer,
  'kill-importer': killImporter,
  'back-up': backUp,
  'many-streams': manyStreams,
  'full-disk': fullDisk,
  'model-faults': modelFaults,
  'fuzz-files': fuzzFiles,
  'fuzz-server': fuzzServer,
  'hostile-texts': hostileTexts,
  soak,
}

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    share: { type: 'string' },
    only: { type: 'string' },
    data: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
if (values.help) console.log(help)
else process.exitCode = await torture()

async function torture(): Promise<number> {
  const seed = Number(values.seed)
  const share = Number(values.share ?? (values.quick ? 0.01 : 1))
  const chosen = values.only?.split(',') ?? Object.keys(parts)
  const unknown = chosen.filter(name => !(name in parts))
  if (!Number.isInteger(seed) || !(share > 0 && share <= 1) || unknown.length > 0) {
    console.error(`${unknown.length > 0 ? `There is no part “${unknown[0]}”.` : 'Wrong number.'}\n\n${help}`)
    return 2
  }
  const broken: string[] = []
  for (const name of chosen) {
    const startedAt = performance.now()
    console.log(`\n› ${name}`)
    const say = (text: string) => console.log(`  … ${text}`)
    const found = await parts[name]?.({
      random: seededRandom(seed),
      seed,
      share,
      data: values.data ?? null,
      say,
    })
    for (const [figure, value] of Object.entries(found?.figures ?? {})) console.log(`  ${figure}: ${value}`)
    for (const problem of found?.broken.slice(0, 20) ?? []) console.log(`  ✗ ${problem}`)
    console.log(
      `  ${found?.broken.length ?? 0} broken, ${((performance.now() - startedAt) / 1000).toFixed(0)} s`,
    )
    broken.push(...(found?.broken ?? []))
  }
  console.log(
    `\nseed ${seed}, share ${share}: ${broken.length === 0 ? 'every promise held' : `${broken.length} broken`}`,
  )
  return broken.length === 0 ? 0 : 1
}
