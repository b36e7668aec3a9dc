/** The 95 % Wilson score interval of `hits` out of `total`, as shares from 0 to 1. */
export function wilson(hits: number, total: number): [number, number] {
  if (total === 0) return [0, 1]
  const z = 1.959964
  const share = hits / total
  const middle = (share + (z * z) / (2 * total)) / (1 + (z * z) / total)
  const reach =
    (z / (1 + (z * z) / total)) * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)]
}

/** `93.1 % (27 of 29; 78.0–98.1)`. */
export function shareText(hits: number, total: number): string {
  const [low, high] = wilson(hits, total)
  const percent = (value: number) => (100 * value).toFixed(1)
  return total === 0
    ? '–'
    : `${percent(hits / total)} % (${hits} of ${total}; ${percent(low)}–${percent(high)})`
}
