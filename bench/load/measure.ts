/** The value below which a share of the sorted values lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** The milliseconds of processor time that something takes: on a machine shared with others, the clock tells of them. */
export async function timeOne(call: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await call()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** What each call takes as `timeOne` tells, sorted; the first calls warm up and are not counted. */
export async function timeEach<T>(
  items: readonly T[],
  call: (item: T) => Promise<unknown>,
  warmUp = 50,
): Promise<number[]> {
  const times: number[] = []
  for (const [i, item] of items.entries()) {
    const ms = await timeOne(() => call(item))
    if (i >= warmUp) times.push(ms)
  }
  return times.sort((a, b) => a - b)
}

/** Megabytes that making something adds to the memory of this process, after a full collection before and after. */
export async function measureMemory<T>(make: () => T | Promise<T>): Promise<{ made: T; megabytes: number }> {
  const collect = (globalThis as { gc?: () => void }).gc
  collect?.()
  const before = process.memoryUsage().rss
  const made = await make()
  collect?.()
  return { made, megabytes: (process.memoryUsage().rss - before) / 2 ** 20 }
}
