import { stemmer } from 'stemmer'
import { irregularForms } from './irregular-forms.ts'

// Texts repeat their words: remembering stems makes judging several times faster. Bounded, so that input cannot grow it.
const MOST_REMEMBERED = 20_000
const remembered = new Map<string, string>()

/**
 * The stem by which forms of a word compare equal: irregular forms give their base (`sold` -> `sell`), British spellings
 * the American one (`licence`, `centre`, `-isation`), then Porter's stemmer. Takes a folded word (see `fold`).
 */
export function stem(word: string): string {
  const known = remembered.get(word)
  if (known !== undefined) return known
  const found = /^[a-z]+$/.test(word) ? stemmer(toAmerican(lemma(word))) : word
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(word, found)
  return found
}

/** The base of an irregular form (`bought` -> `buy`, `children` -> `child`); any other word as it is. */
export function lemma(word: string): string {
  return irregularForms.get(word) ?? word
}

/** The American spelling of a British one, by rule; any other word as it is. */
export function toAmerican(word: string): string {
  const listed = Object.hasOwn(SPELLINGS, word) ? SPELLINGS[word] : undefined
  if (listed) return listed
  if (word.length < 6) return word
  return (
    word
      .replace(/(\w{3,}[^aeiouv])is(e[ds]?|er|ers|ing|ation|ations)$/, (all, head: string, tail: string) =>
        KEEPS_S.test(head) ? all : `${head}iz${tail}`,
      )
      .replace(/([^aeiou])re(s?)$/, (all, head: string, plural: string) =>
        /(?:cent|met|lit|theat|fib)$/.test(word.slice(0, -2 - plural.length)) ? `${head}er${plural}` : all,
      )
      .replace(/(\w{3,}[^aeioul])our(s|ed|ing|able|ite|ites)?$/, '$1or$2')
      // "cancelled" is "canceled"; "called" keeps its two.
      .replace(/([aeiouy][^aeiouy]+[aeiou])ll(ed|ing|er|ers)$/, '$1l$2')
      .replace(/alogue(s?)$/, 'alog$1')
  )
}

const KEEPS_S =
  /(?:prom|comprom|adv|exerc|rev|superv|telev|surpr|franch|expert|enterpr|compr|prec|dev|parad|merchand|improv|adverti)$/
const SPELLINGS: Record<string, string> = {
  licence: 'license',
  licences: 'licenses',
  licenced: 'licensed',
  defence: 'defense',
  offence: 'offense',
  centre: 'center',
  centres: 'centers',
  metre: 'meter',
  metres: 'meters',
  programme: 'program',
  programmes: 'programs',
  grey: 'gray',
  colour: 'color',
  colours: 'colors',
  favour: 'favor',
  labour: 'labor',
  cheque: 'check',
  tyre: 'tire',
  catalogue: 'catalog',
  organisation: 'organization',
  organisations: 'organizations',
  analyse: 'analyze',
  analysed: 'analyzed',
  analyses: 'analyzes',
  judgement: 'judgment',
  ageing: 'aging',
  artefact: 'artifact',
  artefacts: 'artifacts',
  cancelled: 'canceled',
  fulfil: 'fulfill',
  aluminium: 'aluminum',
}
