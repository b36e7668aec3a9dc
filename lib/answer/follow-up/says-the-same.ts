/**
 * Whether what a message says beside its names is only that it is so there too: "is it like that on …?", "the same story with
 * …?", "is that the set-up at … as well?".
 */
export function saysTheSame(rest: string): boolean {
  const words: string[] =
    rest
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{L}[\p{L}'-]*/gu) ?? []
  const isSmall = words.every(word => SMALL.has(word))
  // "How does that work at …?"
  return isSmall && (words.some(word => LIKE.has(word)) || GOES_THERE.test(rest))
}

const GOES_THERE =
  /^\W*(?:(?:and|so|ok)\W+)*how (?:does|did|do|would|is) (?:that|this|it) (?:(?:work|look|stand|done|happen|handled)s? )?(?:at|on|for|with|over at|in|by)\b/i
const LIKE = new Set(
  `same similar similarly likewise alike identical like so way case deal arrangement set-up setup story picture situation rule
  rules practice policy line true valid different differently apply applies go goes hold holds too also well ditto either
  equally`.split(/\s+/),
)
const SMALL = new Set([
  ...LIKE,
  ...`and but so or ok okay then now again hm what about how is isn't are aren't was were does doesn't do don't did has have had
  would will can could it its it's that that's this things thing they them those these there here the a an one any also all
  both each every in on at for to of with over by from as kind sort counts count points respects matter matters front fronts
  score work works be being look looks stand stands done happen happens much many true say said s`.split(
    /\s+/,
  ),
])
