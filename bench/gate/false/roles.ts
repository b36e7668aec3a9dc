import { edit, type Kind, swapWords } from '../cases.ts'
import { capital, MONTHS, NAME } from '../patterns.ts'

const OPPOSITES: [string, string][] = [
  ['open', 'closed'],
  ['first', 'last'],
  ['more', 'less'],
  ['above', 'below'],
  ['before', 'after'],
  ['largest', 'smallest'],
  ['public', 'private'],
  ['start', 'stop'],
  ['started', 'stopped'],
  ['began', 'ended'],
  ['bought', 'sold'],
  ['sold', 'bought'],
  ['supports', 'rejects'],
  ['accepts', 'rejects'],
  ['dense', 'sparse'],
  ['input', 'output'],
  ['proprietary', 'open'],
  ['lowest', 'highest'],
  ['small', 'large'],
  ['raised', 'repaid'],
  ['gained', 'lost'],
  ['added', 'removed'],
  ['launched', 'closed'],
  ['supported', 'unsupported'],
  ['fewer', 'more'],
  ['faster', 'slower'],
  ['old', 'new'],
  ['new', 'old'],
  ['majority', 'minority'],
  ['minority', 'majority'],
  ['requires', 'forbids'],
  ['hosted', 'self-run'],
  ['on-demand', 'reserved'],
  ['off-chain', 'on-chain'],
  ['active', 'inactive'],
  ['joined', 'left'],
  ['left', 'joined'],
]
const LINK = 'through|with|via|for|to|from|on|by|at|in|under|of'
const VERBS_OF_CLAIMS =
  'is|are|was|were|has|runs|uses|offers|lists|sells|needs|costs|charges|accepts|supports|holds|gives|takes|ships|carries|released|launched|raised|announced|added'
/** Adjectives that tell two things of one sort apart. */
const MODIFIERS =
  'public|private|small|large|larger|smaller|new|old|input|output|open|closed|shared|dedicated|first|second|main|early|late|existing|planned|commercial|non-profit|independent|official|daily|weekly|monthly|active|idle|physical|virtual|local|remote|fixed|free|paid|former|current|total|average|on-demand|reserved|dense|sparse|full|partial'

/** Other words, or the claim's own words in other relations. */
export const falseRoles: readonly Kind[] = [
  { name: 'role swap', make: edit(text => swapRoles(text)) },
  {
    name: 'passive turned',
    make: edit(text => {
      const found = new RegExp(
        `^(${NAME}) (was|is|were|are|is to be|can be) ((?:\\w+ed|bought|built|made|led|run|sold)(?: [^,;:]{0,40}?)?) by (${NAME})`,
      ).exec(text)
      if (!found) return null
      return `${found[4]} ${found[2]} ${found[3]} by ${found[1]}${text.slice(found[0].length)}`
    }),
  },
  {
    name: 'compared the other way',
    make: edit(text => {
      const found = new RegExp(`^((?:.*, )?)(${NAME})('s)? (.* (?:than|above|below|unlike) )(${NAME})`).exec(
        text,
      )
      return found && found[2] !== found[5] && !/(?:than|above|below) \d/.test(found[0])
        ? `${found[1]}${found[5]}${found[3] ?? ''} ${found[4]}${found[2]}${text.slice(found[0].length)}`
        : null
    }),
  },
  {
    name: 'parent and part exchanged',
    make: edit(text => {
      const found = new RegExp(`^(${NAME})'s (${NAME}) (unit|subsidiary|arm|division|lab|team)\\b`).exec(text)
      if (found) return `${found[2]}'s ${found[1]} ${found[3]}${text.slice(found[0].length)}`
      const owner = new RegExp(`\\b(${NAME})'s (${NAME})(?= [a-z]|[.,;])`).exec(text)
      if (owner && owner[1] !== owner[2] && !/20\d\d/.test(owner[0]))
        return `${text.slice(0, owner.index)}${owner[2]}'s ${owner[1]}${text.slice(owner.index + owner[0].length)}`
      const of = new RegExp(
        `^(${NAME}) (is|was) (an? .{0,30}(?:unit|subsidiary|part|brand|product|project)) of (${NAME})`,
      ).exec(text)
      return of ? `${of[4]} ${of[2]} ${of[3]} of ${of[1]}${text.slice(of[0].length)}` : null
    }),
  },
  {
    name: 'agent and means exchanged',
    make: edit(text => {
      const found = new RegExp(
        `^(${NAME}) ((?:${VERBS_OF_CLAIMS})\\b.*? (?:${LINK}) )(${NAME})(?=[ ,.;])`,
      ).exec(text)
      if (!found || new RegExp(`^(?:${MONTHS})`).test(found[3] ?? '') || found[1] === found[3]) return null
      return `${found[3]} ${found[2]}${found[1]}${text.slice(found[0].length)}`
    }),
  },
  {
    name: 'verb changed',
    make: edit(
      swapWords([
        [/\bruns\b/, 'sells'],
        [/\buses\b/, 'rejects'],
        [/\boffers\b/, 'withdrew'],
        [/\braised\b/, 'lost'],
        [/\bannounced\b/, 'cancelled'],
        [/\breleased\b/, 'withdrew'],
        [/\bsupports?\b/, 'blocks'],
        [/\blaunched\b/, 'abandoned'],
        [/\bsigned\b/, 'broke'],
        [/\bplans\b/, 'refuses'],
        [/\bpublishes\b/, 'hides'],
        [/\blists\b/, 'omits'],
        [/\bneeds\b/, 'ignores'],
        [/\bcosts\b/, 'earns'],
        [/\bcharges\b/, 'refunds'],
        [/\baccepts?\b/, 'refuses'],
        [/\bstores\b/, 'deletes'],
        [/\bholds\b/, 'spends'],
        [/\bwritten\b/, 'tested'],
        [/\bbuilt\b/, 'tested'],
        [/\btrained\b/, 'evaluated'],
      ]),
    ),
  },
  {
    name: 'noun changed',
    make: edit(
      swapWords([
        [/\bminers\b/, 'validators'],
        [/\bvalidators\b/, 'miners'],
        [/\bproviders\b/, 'tenants'],
        [/\btenants?\b/, 'provider'],
        [/\btokens\b/, 'requests'],
        [/\bdata cent(?:er|re)s\b/, 'offices'],
        [/\bmodels\b/, 'datasets'],
        [/\blicence\b/, 'patent'],
        [/\bweights\b/, 'prices'],
        [/\bchips\b/, 'patents'],
        [/\bcompany\b/, 'charity'],
        [/\bcustomers\b/, 'employees'],
        [/\bcode\b/, 'data'],
        [/\bmarketplace\b/, 'bank'],
        [/\blibrary\b/, 'service'],
        [/\bserver\b/, 'phone'],
        [/\bcontext\b/, 'price'],
        [/\bparameters\b/, 'documents'],
      ]),
    ),
  },
  {
    name: 'opposite',
    make: edit((text, pick) => {
      const usable = OPPOSITES.filter(([word]) => new RegExp(`\\b${word}\\b`).test(text))
      const chosen = pick.of(usable)
      return chosen ? text.replace(new RegExp(`\\b${chosen[0]}\\b`), chosen[1]) : null
    }),
  },
  {
    name: 'prefix lost',
    make: edit(
      swapWords([
        [/\bnon-(?=\w)/, ''],
        [/\bformer(?:ly)? /, ''],
        [/\bself-(?=\w)/, ''],
        [/\b(?:multi|semi|co|pre|sub|off)-(?=[a-z])/, ''],
        [
          /\bun(?=dated|official|supported|limited|trusted|paid|used|encrypted|audited|confirmed|even|modified)/,
          '',
        ],
        [/\b(?:in|dis)(?=active|complete|dependent|continued|direct|formal)/, ''],
      ]),
    ),
  },
  {
    name: 'modifiers exchanged',
    make: edit(text => {
      const found = [...text.matchAll(new RegExp(`\\b(?:${MODIFIERS})\\b(?= [a-z])`, 'g'))]
      const first = found[0]
      const second = found.find(one => one[0] !== first?.[0])
      if (!first || !second || /^ (?:and|or) $/.test(text.slice(first.index + first[0].length, second.index)))
        return null
      const between = text.slice(first.index + first[0].length, second.index)
      return `${text.slice(0, first.index)}${second[0]}${between}${first[0]}${text.slice(second.index + second[0].length)}`
    }),
  },
  {
    name: 'comparison turned',
    make: edit(
      swapWords([
        [/\bmore than\b/, 'fewer than'],
        [/\bfaster than\b/, 'slower than'],
        [/\bhalf\b/, 'double'],
        [/\bdouble\b/, 'half'],
        [/\bhigher\b/, 'lower'],
        [/\blarger\b/, 'smaller'],
        [/\blargest\b/, 'smallest'],
        [/\blowest\b/, 'highest'],
        [/\btimes the\b/, 'percent of the'],
        [/\bolder\b/, 'newer'],
        [/\bbelow\b/, 'above'],
        [/\bfewer\b/, 'more'],
        [/\bless\b/, 'more'],
      ]),
    ),
  },
  {
    name: 'cause and effect exchanged',
    make: edit(text => {
      const found =
        /^([^,;:]+?),? (because|so that|since|so|after|thanks to) (?!\d|[A-Z][a-z]+ 20)([^;:]+)\.$/.exec(text)
      return found ? `${capital(found[3] ?? '')} ${found[2]} ${found[1]}.` : null
    }),
  },
]

function swapRoles(text: string): string | null {
  const found =
    /^(?:(.+, ))?([A-Z][\w.-]+(?: [A-Z0-9][\w.-]*)*)('s [\w -]+?)? (bought|acquired|sold|leases?|hosts?|runs?|develops?|uses?|owns?|supplies|trains?|follows?|recommends?|agreed with|signed with|replaced|licensed|made|raised|released|launched|added|became|accepts|publishes|lists|gives|sells) (.*?)([A-Z][\w.-]+(?: [A-Z0-9][\w.-]*)*)(.*)$/.exec(
      text,
    )
  if (!found) return null
  const [, lead = '', subject = '', , verb = '', middle = '', object = '', rest = ''] = found
  if (
    subject === object ||
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December)/.test(object)
  )
    return null
  return `${lead}${object} ${verb} ${middle}${subject}${rest}`
}
