/** Whether two stems are one word with and without an ending ("own" and "ownership", "verif" and "verifi"). */
export function isKin(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= 3 && long.startsWith(short))
    return endings.has(long.slice(short.length)) && (short.length >= 4 || long.length - short.length >= 2)
  let shared = 0
  while (shared < short.length && short[shared] === long[shared]) shared += 1
  return shared >= 6 && endings.has(short.slice(shared)) && endings.has(long.slice(shared))
}

const endings = new Set(
  'er or ership ship ment ion at ation al it ist ism iv abl anc enc ant ent ful nes i e ed y hood dom ian an ing ness ic ur ator ori ist eri ia ium us a'.split(
    ' ',
  ),
)
