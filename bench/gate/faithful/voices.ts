import { edit, type Kind, ownName, replaceOne } from '../cases.ts'
import { capital, NAME } from '../patterns.ts'

const PASSIVE: Record<string, string> = {
  uses: 'is used',
  runs: 'is run',
  developed: 'was developed',
  launched: 'was launched',
  released: 'was released',
  raised: 'was raised',
  added: 'was added',
  publishes: 'is published',
  bought: 'was bought',
  follows: 'is followed',
  sells: 'is sold',
  develops: 'is developed',
  removed: 'was removed',
  produced: 'was produced',
  introduced: 'was introduced',
  offers: 'is offered',
  ships: 'is shipped',
  accepts: 'is accepted',
  supports: 'is supported',
  serves: 'is served',
  tests: 'is tested',
  sold: 'was sold',
  bars: 'is barred',
  ended: 'was ended',
  won: 'was won',
  published: 'was published',
  opened: 'was opened',
  trained: 'was trained',
  built: 'was built',
  acquired: 'was acquired',
  owned: 'was owned',
  operated: 'was operated',
}
/** Third person to participle, for the verbs that claims like. */
const PARTICIPLES: Record<string, string> = {
  uses: 'used',
  lists: 'listed',
  sells: 'sold',
  offers: 'offered',
  charges: 'charged',
  accepts: 'accepted',
  supports: 'supported',
  gives: 'given',
  takes: 'taken',
  publishes: 'published',
  hosts: 'hosted',
  serves: 'served',
  releases: 'released',
  holds: 'held',
  includes: 'included',
  provides: 'provided',
  rents: 'rented',
  stores: 'stored',
  trains: 'trained',
  makes: 'made',
}
/** Verbs that may follow a possessive and its noun. */
const VERBS_AFTER =
  'is|are|was|were|has|had|can|could|may|will|says|said|lists|gives|starts|started|charges|accepts|runs|fixes|includes|included|reported|labels|let|lets|grew|grows|use|uses|used|work|works|requires|withholds|contract|splits|reached|fell|rose|supports|warns|comes|come'
const FINITES: Record<string, string> = {
  founded: 'founded',
  started: 'started',
  created: 'created',
  developed: 'developed',
  built: 'built',
  made: 'makes',
  hosted: 'hosts',
  maintained: 'maintains',
  released: 'released',
  written: 'wrote',
  acquired: 'acquired',
  owned: 'owns',
  trained: 'trained',
}

/** The same relation told in another construction: passive, of, apposition, a noun for the verb. */
export const faithfulVoices: readonly Kind[] = [
  { name: 'active to passive', make: edit(text => toPassive(text)) },
  {
    name: 'possessive to of',
    make: edit(text => {
      const next = text.replace(
        new RegExp(`^(${NAME})'s ((?:[a-z-]+ ){0,2}[a-z]+) (?=(?:${VERBS_AFTER})\\b)`),
        'The $2 of $1 ',
      )
      return next === text ? null : next
    }),
  },
  {
    name: 'apposition',
    make: edit(text => {
      const found = new RegExp(`^(${NAME}) is (an? [^,;:]+?) that (\\w+s [^;:]+)\\.$`).exec(text)
      return found && !/ and (?:is|was)\b/.test(found[3] ?? '')
        ? `${found[1]}, ${found[2]}, ${found[3]}.`
        : null
    }),
  },
  {
    name: 'nominalisation',
    make: edit(text => {
      const found = new RegExp(
        `^(${NAME}) was (founded|launched|released|introduced) (in|on) ((?:\\w+ )*20\\d\\d)\\b`,
      ).exec(text)
      const noun = {
        founded: 'founding',
        launched: 'launch',
        released: 'release',
        introduced: 'introduction',
      }[found?.[2] ?? '']
      return found && noun ? `The ${noun} of ${found[1]} was ${found[3]} ${found[4]}.` : null
    }),
  },
  {
    name: 'relative clause',
    make: edit((text, _pick, sample) => {
      const name = ownName(sample)
      const found = new RegExp(
        `^(${NAME}) (is|was) ([^,;:]+?) and ((?:is|was|has|uses|makes|runs|offers|gives|takes|sells|rents|lists|needs|provides|publishes|supports|charges|accepts|keeps) [^,;:]+)\\.$`,
      ).exec(text)
      return name && found?.[1] === name ? `${name}, which ${found[2]} ${found[3]}, ${found[4]}.` : null
    }),
  },
  {
    name: 'compound to of',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /\b(the|an?) ([a-z]{4,}) (prices?|fees?|costs?|size|limits?|supply|rates?|owner|authors|servers?|page|list|library|format|schedule|market|speed|layer|window|provider|engine)\b(?! of|-)/g,
        pick,
        ([, , first, head]) => `the ${head} of the ${first}`,
      ),
    ),
  },
  {
    name: 'object first',
    make: edit(text => {
      const found = new RegExp(
        `^(${NAME}(?:'s [a-z]+)?) (${Object.keys(PARTICIPLES).join('|')}) ((?:an? |the )?(?:[\\w-]+ ){0,2}[\\w-]+)((?: (?:in|on|under|at|with|through|for) [^,;:]+)?)\\.$`,
      ).exec(text)
      if (
        !found ||
        /\b(?:and|or|that|which|who|its|their|only|less|more|no)\b/.test(`${found[3]}${found[4]}`)
      )
        return null
      const isPlural = /s$/.test(found[3] ?? '') && !/^(?:an?|one) /.test(found[3] ?? '')
      return `${capital(found[3] ?? '')} ${isPlural ? 'are' : 'is'} ${PARTICIPLES[found[2] ?? '']} by ${found[1]}${found[4]}.`
    }),
  },
  {
    name: 'maker first',
    make: edit(text => {
      const found = new RegExp(
        `^([\\w.]+(?: [A-Z0-9][\\w.-]*)*) (?:is|was) (${Object.keys(FINITES).join('|')}) by ((?:the )?${NAME})((?: (?:in|on|at) [^,;:]+)?)\\.$`,
      ).exec(text)
      return found ? `${capital(found[3] ?? '')} ${FINITES[found[2] ?? '']} ${found[1]}${found[4]}.` : null
    }),
  },
  {
    name: 'apposition before the name',
    make: edit((text, _pick, sample) => {
      const name = ownName(sample)
      const found = new RegExp(
        `^(${NAME}) is (?:an?|the) ([^,;:]+?),? and ((?:has|uses|runs|takes|sells|offers|lists|accepts|rents|makes|gives|provides|publishes|supports|charges) [^;:]+)\\.$`,
      ).exec(text)
      return name && found?.[1] === name
        ? `${name}, a ${found[2]}, ${found[3]}.`.replace(/, a (?=[aeiou])/, ', an ')
        : null
    }),
  },
  {
    name: 'said of a possessor',
    make: edit(text => {
      const found = new RegExp(
        `^(${NAME}(?:'s [\\w ]+?)?) has an? ((?:[a-z]+ )?(?:supply|context|limit|licence|price|fee|size|window|total|team|campus|cap|length)) of ([^,;:]+)\\.$`,
      ).exec(text)
      return found ? `The ${found[2]} of ${found[1]} is ${found[3]}.` : null
    }),
  },
]

function toPassive(text: string): string | null {
  const found = new RegExp(
    `^(${NAME}) (${Object.keys(PASSIVE).join('|')}) ((?:(?:a|an|the) )?[^,;:]+?)((?:,? (?:in|on|under|at|with|for|to|through|since|as of) [^;:]+)?)\\.$`,
  ).exec(text)
  if (!found) return null
  const [, subject = '', verb = '', object = '', rest = ''] = found
  if (/\b(?:and|that|which|who|its|their)\b/.test(object) || /\b(?:and|its|their|that|which)\b/.test(rest))
    return null
  const isPlural = /^(?!an? |one )(?:\S+ ){0,3}\w+s(?: |$)/.test(object)
  const voice = isPlural ? PASSIVE[verb]?.replace('is ', 'are ').replace('was ', 'were ') : PASSIVE[verb]
  return `${capital(object)} ${voice} by ${subject}${rest}.`
}
