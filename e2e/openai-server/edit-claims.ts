/** Ways to tell a claim in other words that leave what it says as it is; the first that applies is taken. */
const FAITHFUL: readonly [RegExp, string][] = [
  [/\bdoes not\b/, 'doesn’t'],
  [/\bis not\b/, 'isn’t'],
  [/\bcannot\b/, 'can’t'],
  [/\bneeds\b/, 'requires'],
  [/\brequires\b/, 'needs'],
  [/\blets\b/, 'allows'],
  [/\bsells\b/, 'markets'],
  [/\bruns\b/, 'operates'],
  [/\babout\b(?= [\d$])/, 'approximately'],
  [/\bmainly\b/, 'primarily'],
  [/\bcustomers\b/, 'clients'],
  [/\bcompany\b/, 'firm'],
  [/\bfounded\b/, 'established'],
]

export function paraphrase(text: string): string {
  const rule = FAITHFUL.find(([pattern]) => pattern.test(text))
  return rule ? text.replace(rule[0], rule[1]) : text
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** What can be made wrong in a claim; null where it has nothing of the kind. */
export const falsify = {
  number: (text: string) =>
    change(text, /(?<![\w.,-])\d+(?:[.,]\d+)*(?![\w-])/, number =>
      /^(?:19|20)\d\d$/.test(number) ? null : `${Number(number.replaceAll(',', '')) + 7}`,
    ),
  date: (text: string) =>
    change(text, /\b(?:19|20)\d\d\b/, year => `${Number(year) - 3}`) ??
    change(text, new RegExp(`\\b(?:${MONTHS})\\b`), month => (month === 'May' ? 'July' : 'May')),
  unit: (text: string) =>
    change(text, /\$(?=\d)/, () => '€') ??
    change(text, /(?<=\d\s?)(?:GB|MB|TB|hours?|days?|minutes?|seconds?)\b/, unit =>
      unit === 'TB' ? 'GB' : /B$/.test(unit) ? 'TB' : 'weeks',
    ),
  negation: (text: string) =>
    change(text, /\b(?:is|are|can|does|has)\b(?! not)/, verb => `${verb} not`) ??
    change(text, /\b(\w+s)\b(?= the| a| to)/, verb => `never ${verb}`),
  name: (text: string) => change(text, /^\S+(?: [A-Z]\S*)*/, () => 'Contoso Cloud'),
}
export type Falsehood = keyof typeof falsify

function change(text: string, pattern: RegExp, replace: (found: string) => string | null): string | null {
  const found = pattern.exec(text)?.[0]
  const other = found === undefined ? null : replace(found)
  return other === null ? null : text.replace(pattern, () => other)
}

/** The name that a claim begins with, behind words such as “As of August 2026,”; null where there is none. */
export function subjectOf(text: string): string | null {
  return (
    /^(?:(?:As of|On|Since|In|By) [^,]+, )?(\p{Lu}\S*(?: \p{Lu}\S*)*)/u
      .exec(text)?.[1]
      ?.replace(/['’]s$/, '') ?? null
  )
}
