import { table } from '#lib/language/word-meaning-table.ts'

// A wiki of a million sentences uses some hundred thousand different words: the common ones are English, the others made.
const vocabularySize = 150_000
const common = table.stems.filter(stem => /^[a-z]{2,}$/.test(stem))
const onsets = [
  'b',
  'br',
  'c',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'v',
  'z',
]
const rhymes = ['a', 'an', 'ar', 'e', 'el', 'en', 'i', 'in', 'ir', 'o', 'ol', 'on', 'or', 'u', 'ul', 'un']

/** Words of a made-up language, the most frequent first; the first some thousand are stems of English. */
export const vocabulary: readonly string[] = [
  ...common,
  ...Array.from({ length: vocabularySize - common.length }, (_, i) => makeWord(i + 1)),
]

/** A name no other number has, as `Brenola`. */
export function makeName(number: number): string {
  const word = makeWord(number)
  return word[0]?.toUpperCase() + word.slice(1)
}

function makeWord(number: number): string {
  const syllables = onsets.length * rhymes.length
  let word = 'x'
  // Multiplying by a number prime to the count of three syllables scatters neighbours, so that they do not look alike.
  for (
    let rest = (number * 7_368_787) % syllables ** 3;
    word.length < 2 || rest > 0;
    rest = Math.floor(rest / syllables)
  ) {
    const syllable = rest % syllables
    word += `${onsets[syllable % onsets.length]}${rhymes[Math.floor(syllable / onsets.length)]}`
  }
  return word.slice(1)
}
