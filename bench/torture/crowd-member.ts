// One process of a crowd (crowd.ts): asks when it is time, and prints what its readers saw.
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { seededRandom } from '../load/random.ts'
import { askAll } from './ask-all.ts'

const Given = z.object({ url: z.url(), count: z.int(), seed: z.int(), at: z.int() })

const { url, count, seed, at } = Given.parse(JSON.parse(process.argv[2] ?? ''))
await sleep(Math.max(0, at - Date.now()))
const { seen, failed } = await askAll(url, count, seededRandom(seed))
process.stdout.write(JSON.stringify({ seen, failed }))
