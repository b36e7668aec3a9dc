/** A unit in which quantities compare: `scale` times the number gives the value in `dimension`. */
export interface Unit {
  dimension: string
  scale: number
}

const PREFIXES: [long: string, short: string, factor: number][] = [
  ['kilo', 'k', 1e3],
  ['mega', 'm', 1e6],
  ['giga', 'g', 1e9],
  ['tera', 't', 1e12],
  ['peta', 'p', 1e15],
  ['exa', 'e', 1e18],
  ['zetta', 'z', 1e21],
]
const units = new Map<string, Unit>()
/** Units whose short form is safe only when it touches its number, as in `5m` or `3s`. */
const gluedUnits = new Map<string, Unit>()

add(['percent', 'pct'], 'percent', 1)
add(['dollar', 'dollars', 'usd'], 'usd', 1)
add(['euro', 'euros', 'eur'], 'eur', 1)
add(['pound', 'pounds', 'gbp', 'sterling'], 'gbp', 1)
add(['rupee', 'rupees', 'inr'], 'inr', 1)
add(['yen', 'jpy'], 'jpy', 1)
add(['yuan', 'renminbi', 'cny', 'rmb'], 'cny', 1)
add(['franc', 'francs', 'chf'], 'chf', 1)
add(['cent', 'cents'], 'usd', 0.01)
add(['second', 'seconds', 'sec', 'secs'], 'second', 1)
add(['millisecond', 'milliseconds', 'ms'], 'second', 0.001)
add(['minute', 'minutes', 'min', 'mins'], 'second', 60)
add(['hour', 'hours', 'hr', 'hrs'], 'second', 3600)
add(['day', 'days'], 'second', 86_400)
add(['week', 'weeks'], 'second', 604_800)
add(['month', 'months'], 'month', 1)
add(['year', 'years', 'yr', 'yrs'], 'month', 12)
add(['decade', 'decades'], 'month', 120)
add(['century', 'centuries'], 'month', 1200)
add(['times', 'fold'], 'times', 1)
add(['bit', 'bits'], 'bit', 1)
add(['byte', 'bytes'], 'byte', 1)
add(['watt', 'watts'], 'watt', 1)
add(['hertz', 'hz'], 'hertz', 1)
add(['flop', 'flops'], 'flops', 1)
add(['metre', 'metres', 'meter', 'meters'], 'metre', 1)
add(['kilometre', 'kilometres', 'kilometer', 'kilometers', 'km'], 'metre', 1000)
add(['centimetre', 'centimetres', 'centimeter', 'centimeters', 'cm'], 'metre', 0.01)
add(['millimetre', 'millimetres', 'millimeter', 'millimeters', 'mm'], 'metre', 0.001)
add(['mile', 'miles'], 'mile', 1)
add(['foot', 'feet', 'ft'], 'foot', 1)
add(['inch', 'inches'], 'inch', 1)
add(['gram', 'grams'], 'gram', 1)
add(['kilogram', 'kilograms', 'kg'], 'gram', 1000)
add(['tonne', 'tonnes', 'ton', 'tons'], 'tonne', 1)
add(['litre', 'litres', 'liter', 'liters'], 'litre', 1)
add(['acre', 'acres'], 'acre', 1)
add(['hectare', 'hectares'], 'hectare', 1)
for (const [long, short, factor] of PREFIXES) {
  add([`${long}byte`, `${long}bytes`, `${short}b`], 'byte', factor)
  add([`${long}bit`, `${long}bits`], 'bit', factor)
  add([`${short}bps`, `${short}bit`], 'bit per second', factor)
  add([`${long}watt`, `${long}watts`, `${short}w`], 'watt', factor)
  add([`${short}wh`, `${long}watthour`, `${long}watthours`], 'watt hour', factor)
  add([`${long}hertz`, `${short}hz`], 'hertz', factor)
  add([`${long}flop`, `${long}flops`, `${short}flops`, `${short}flop`], 'flops', factor)
}
for (const [short, factor] of [
  ['k', 2 ** 10],
  ['m', 2 ** 20],
  ['g', 2 ** 30],
  ['t', 2 ** 40],
] as const) {
  add([`${short}ib`], 'byte', factor)
}
gluedUnits.set('x', { dimension: 'times', scale: 1 })
gluedUnits.set('h', { dimension: 'second', scale: 3600 })
gluedUnits.set('s', { dimension: 'second', scale: 1 })
gluedUnits.set('w', { dimension: 'watt', scale: 1 })

/** The unit a folded word names after a number, if any; `isGlued` when the word touches the number (`5x`). */
export function findUnit(word: string, isGlued: boolean): Unit | null {
  return units.get(word) ?? (isGlued ? (gluedUnits.get(word) ?? null) : null)
}

const CURRENCY_SIGNS: Record<string, string> = {
  $: 'usd',
  '€': 'eur',
  '£': 'gbp',
  '¥': 'jpy',
  '₹': 'inr',
  rs: 'inr',
}

/** The currency a sign stands for (`€` -> `eur`), if any. */
export function findCurrency(sign: string): string | null {
  return CURRENCY_SIGNS[sign] ?? null
}

function add(words: readonly string[], dimension: string, scale: number): void {
  for (const word of words) units.set(word, { dimension, scale })
}
