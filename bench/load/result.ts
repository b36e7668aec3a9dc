/** One line of the table: what was measured, against which bar. */
export interface Result {
  what: string
  value: number
  unit: string
  /** Whether a good value is at least or at most the bar; null for a figure that has none. */
  bar: { least: number } | { most: number } | null
  /** What the figure rests on. */
  note: string
}

export function isMet({ value, bar }: Result): boolean | null {
  if (!bar) return null
  return 'least' in bar ? value >= bar.least : value <= bar.most
}

/** The results as a table in Markdown. */
export function toTable(results: readonly Result[]): string {
  const rows = results.map(result => {
    const { bar, unit } = result
    const wanted = !bar ? '' : 'least' in bar ? `≥ ${bar.least} ${unit}` : `≤ ${bar.most} ${unit}`
    const verdict = { true: 'met', false: 'missed', null: '' }[
      String(isMet(result)) as 'true' | 'false' | 'null'
    ]
    return `| ${result.what} | ${show(result.value)} ${unit} | ${wanted} | ${verdict} | ${result.note} |`
  })
  return ['| what | measured | bar | | note |', '|---|---|---|---|---|', ...rows].join('\n')
}

function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
