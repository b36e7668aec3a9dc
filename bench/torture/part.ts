/** How a part of the torture runs. */
export interface Setting {
  random: () => number
  seed: number
  /** Which share of the full run is made; 1 is all of it. At least one of each thing is done. */
  share: number
  /** Where data of hostile questions and claims lies; null leaves that part out. */
  data: string | null
  say: (text: string) => void
}

/** What a part found: figures for the report, and every promise that was broken. */
export interface Findings {
  figures: Record<string, string | number>
  broken: string[]
}

export type Part = (setting: Setting) => Promise<Findings>

/** The value below which a share of them lies; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** A number of the full run, made smaller by the share. */
export function scaled(full: number, share: number, least: number): number {
  return Math.max(least, Math.round(full * share))
}
