import type { Database } from '#db/client.ts'
import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { wikiMemory } from '#lib/retrieval/wiki-memory.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'

/**
 * A lexicon in which a text's names for things of the page's entry are names of it, though a sibling's name stands in them:
 * on the page of G42, "Stargate UAE" is G42's. The lexicon itself where there are none.
 */
export async function knowPageThings(db: Database, text: string, lexicon: Lexicon): Promise<Lexicon> {
  const { page } = lexicon
  const longer = findNames(text, lexicon.entries).flatMap(({ entry, start, end }) => {
    const [next] = /^[ -]\p{L}{2,}/u.exec(text.slice(end)) ?? []
    return entry.slug === page.slug || next === undefined
      ? []
      : [{ entry, name: text.slice(start, end) + next }]
  })
  if (longer.length === 0) return lexicon
  const memory = await wikiMemory(db)
  const countIn = async ({ slug }: NamedEntry, name: string) => {
    const claims = await memory.readClaims([slug])
    return claims.filter(({ text }) => holdsAsName(text, name)).length
  }
  const names = []
  for (const { entry, name } of longer) {
    const ofPage = await countIn(page, name)
    if (ofPage > 0 && ofPage >= (await countIn(entry, name))) names.push(name)
  }
  return names.length === 0 ? lexicon : withAliases(lexicon, names)
}

// Written as a name, its last word too: "Stargate UAE", and not "Stargate sites".
function holdsAsName(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase())
  const last = at + Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1
  return at >= 0 && /\p{Lu}/u.test(text.charAt(last)) && !/\p{L}/u.test(text.charAt(at + name.length))
}

function withAliases(lexicon: Lexicon, names: readonly string[]): Lexicon {
  const page = { ...lexicon.page, aliases: [...lexicon.page.aliases, ...names] }
  const entries = lexicon.entries.map(entry => (entry.slug === page.slug ? page : entry))
  return { ...lexicon, page, entries, names: [entries, ...lexicon.names] }
}
