/**
 * Where the words begin that only lead from what was asked to another of whom it is asked as well: ", and who at" in "who pulls the
 * strings at G42, and who at Humain?" Takes the text before the other's name; null where it asks something new.
 */
export function findBridge(before: string): number | null {
  const { half, bridge } = HALVES.exec(before)?.groups ?? {}
  if (half === undefined || bridge === undefined) return null
  const said = new Set(wordsOf(half))
  return wordsOf(bridge).every(word => SMALL.has(word) || said.has(word)) ? half.length : null
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
}

const HALVES = /^(?<half>.*)\b(?:and|or|vs\.?|versus|nor|but) (?<bridge>[^.?!;]*)$/is
// "… and which one behind", "… and how is that on": what asks the same of another.
const SMALL = new Set(
  `who what which one ones how much many whose where when the at of for on in with behind by from to about under is are was
  does did do has have would will can that this it they those same`.split(/\s+/),
)
