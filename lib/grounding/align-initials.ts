import { stem } from '#lib/language/stem.ts'
import type { Term } from './analyze-text.ts'

/** Initials that common writing expands; others are recognised by their capitals. */
const INITIALS: Record<string, string[]> = {
  ai: ['artificial', 'intelligence'],
  ml: ['machine', 'learning'],
  us: ['united', 'states'],
  usa: ['united', 'states', 'america'],
  uk: ['united', 'kingdom'],
  eu: ['european', 'union'],
  uae: ['united', 'arab', 'emirates'],
  gpu: ['graphics', 'processing', 'unit'],
  cpu: ['central', 'processing', 'unit'],
  tpu: ['tensor', 'processing', 'unit'],
  api: ['application', 'programming', 'interface'],
  sdk: ['software', 'development', 'kit'],
  llm: ['large', 'language', 'model'],
  ceo: ['chief', 'executive', 'officer'],
  vm: ['virtual', 'machine'],
  rl: ['reinforcement', 'learning'],
}

/** Calls `add` for each term of the sentence that abbreviates terms of the claim, or is part of what they abbreviate. */
export function addInitials(
  stated: readonly Term[],
  held: readonly Term[],
  add: (i: number, at: number) => void,
): void {
  for (const term of stated) {
    for (const at of findExpansions(term, held)) add(term.index, at)
  }
  for (const term of held) {
    for (const start of findExpansions(term, stated)) {
      for (let i = start; i < start + expansionLength(term, stated, start); i++) add(i, term.index)
    }
  }
}

function findExpansions(acronym: Term, terms: readonly Term[]): number[] {
  if (acronym.kind !== 'word' || !/^[a-z]{2,6}$/.test(acronym.norm)) return []
  const listed = Object.hasOwn(INITIALS, acronym.stem) ? INITIALS[acronym.stem] : undefined
  const found: number[] = []
  for (const term of terms) {
    if (listed && expansionLength(acronym, terms, term.index) >= 2) found.push(term.index)
    else if (
      acronym.isName &&
      term.isName &&
      acronym.norm.length >= 3 &&
      spells(acronym.norm, terms, term.index)
    ) {
      found.push(term.index)
    }
  }
  return found
}

function expansionLength(acronym: Term, terms: readonly Term[], start: number): number {
  const listed = Object.hasOwn(INITIALS, acronym.stem) ? INITIALS[acronym.stem] : undefined
  if (!listed) return spells(acronym.norm, terms, start) ? acronym.norm.length : 0
  let length = 0
  while (length < listed.length && terms[start + length]?.stem === stem(listed[length] ?? '')) length++
  return length >= 2 ? length : 0
}

function spells(letters: string, terms: readonly Term[], start: number): boolean {
  for (let i = 0; i < letters.length; i++) {
    if (terms[start + i]?.kind !== 'word' || terms[start + i]?.norm[0] !== letters[i]) return false
  }
  return true
}
