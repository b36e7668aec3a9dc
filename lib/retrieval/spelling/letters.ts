/** Which letters stand in a word, as the bits of a number. */
export function lettersOf(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) % 32)
  return bits
}

/** How many bits of a 32-bit number are set. */
export function countBits(bits: number): number {
  // The bits of each pair, of each four and of each eight are added up side by side (Warren, Hacker's Delight, 5-1).
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
