import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Seen } from './reader.ts'

// One process opens its connections one after another: a crowd of thousands would come in a row, and count its own slowness.
const processes = 6
// Until all of them are up, on a busy machine.
const startMs = 5_000
const member = join(import.meta.dirname, 'crowd-member.ts')

/** Readers from several processes who ask one question each at the same moment; `failed` of them got no response at all. */
export async function askByCrowd(url: string, count: number, random: () => number) {
  const at = Date.now() + startMs
  const shares = Array.from({ length: processes }, (_, index) => Math.floor((count + index) / processes))
  const told = await Promise.all(
    shares.map(share => askFromOutside(url, share, Math.floor(random() * 2 ** 31), at)),
  )
  return {
    seen: told.flatMap(({ seen }) => seen),
    failed: told.reduce((sum, { failed }) => sum + failed, 0),
  }
}

async function askFromOutside(url: string, count: number, seed: number, at: number) {
  const given = JSON.stringify({ url, count, seed, at })
  const child = spawn(process.execPath, [member, given], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [told] = await Promise.all([text(child.stdout), once(child, 'exit')])
  return JSON.parse(told) as { seen: Seen[]; failed: number }
}
