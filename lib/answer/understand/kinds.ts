import { type AskedLayer, ownNouns } from '#lib/retrieval/own-nouns.ts'

/** Nouns for what layers hold: whom "which provider", "other engines" or "all of the clouds" ask about. */
const NOUNS = `project entry sibling one provider platform network service marketplace market cloud engine server framework
  library tool runtime option vendor competitor rival peer alternative system product protocol neocloud outfit contender
  program app`
// The same of any layer, but as often others: "which startups were given cards?", "which companies rent it?"
const NOUNS_OF_ANYONE = 'company firm startup player team group organisation organization'
// Nouns that mean a layer's entries only where the layer is of such: Infrastructure does not hold models.
const NOUNS_OF_LAYERS = 'model family fam lab maker'

/** Says of a word whether it is such a noun in this layer. */
export function kindNouns(layer: AskedLayer): {
  singular: ReadonlySet<string>
  plural: ReadonlySet<string>
} {
  const head = `${layer.slug} ${layer.name}`.toLowerCase()
  const own = NOUNS_OF_LAYERS.split(' ').filter(noun => head.includes('model') && noun !== '')
  const nouns = ownNouns(layer)
  const known = [...NOUNS.split(/\s+/), ...NOUNS_OF_ANYONE.split(' '), ...own]
  return {
    singular: new Set([...known, ...nouns.map(({ one }) => one.toLowerCase())]),
    plural: new Set([...known.map(pluralOf), ...nouns.map(({ many }) => many.toLowerCase())]),
  }
}

/** Nouns that mean entries, or anyone: what claims hold tells which. */
export const ANYONES_NOUNS = new Set(NOUNS_OF_ANYONE.split(' ').flatMap(noun => [noun, pluralOf(noun)]))

/** Nouns that can mean nothing but entries beside this one. */
export const SIBLING_NOUNS = new Set(
  'sibling siblings competitor competitors rival rivals peer peers alternative alternatives entry entries'.split(
    ' ',
  ),
)

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return `${noun}s`
}

/** Words for all siblings together, as in "the newest of the bunch": alternatives of a regular expression. */
export const ALL_OF_THEM = 'lot|bunch|group|pack|crowd|pile|batch|field|league|crop'
/** The same where one of them is picked ("the oldest of the crew"); elsewhere they are as often the people of one entry. */
export const GROUPS = 'gang|crew|squad|line-?up|roster'

// "Gimme the scoreboard", "a league table of prices", "pecking order?": an order of all siblings is bid for. Who stands in one
// that is told of ("who topped the league table?") is another matter.
const BOARD = '(?:scoreboard|score ?card|league table|pecking order)'
const STANDINGS = new RegExp(
  String.raw`\b(?:gimme|(?:give|show) (?:me|us)|i (?:want|need)) (?:(?:the|a|your|full|whole) ){0,3}${BOARD}\b|^\W{0,5}(?:(?:the|a|full|whole) ){0,3}${BOARD}(?: (?:of|by|for)\b|\W*$)`,
  'i',
)

/** Whether a question asks for an order of all siblings by such a word. */
export function asksForStandings(text: string): boolean {
  return STANDINGS.test(text)
}

/** The question without those words, or as it is where it asks for nothing besides. */
export function withoutStandings(text: string): string {
  const rest = text.replace(STANDINGS, '')
  return rest.split(/\s+/).length > 2 ? rest : text
}
