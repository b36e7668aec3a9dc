import { fromCsv } from '#lib/importers/csv/from-csv.ts'
import { fromLandscape } from '#lib/importers/landscape/from-landscape.ts'
import { fromMarkdown } from '#lib/importers/markdown/from-markdown.ts'
import type { Imported, WikiDraft } from '#lib/importers/wiki-draft.ts'
import { writeImported } from '#lib/importers/write-imported.ts'
import { Openness } from '#lib/wiki/model.ts'
import { isHttpUrl } from '#lib/wiki/seeds/shapes.ts'
import type { Given, WikiCommand } from './command.ts'
import { countOf } from './count-of.ts'
import { MisuseError } from './misuse-error.ts'

const kinds: Record<string, (input: string, options: Given['options']) => Imported> = {
  markdown: (input, options) => fromMarkdown(input, calledOf(options)),
  csv: (input, options) => fromCsv(input, calledOf(options)),
  landscape: (input, options) =>
    fromLandscape(input, {
      ...calledOf(options),
      source: addressOf(options),
      unlicensed: opennessOf(options),
    }),
}

export const fromCommand: WikiCommand = {
  takes: '<kind> <input> <dir>',
  does: 'make a wiki of what you have: markdown, csv or landscape',
  help: `Usage: npm run wiki -- from <kind> <input> <dir>

Makes a wiki of something else and writes it into the new folder dir, in files that "check" accepts. What cannot be taken
is refused by file, line and column, all of it at once, with exit code 1, and nothing is written. Nothing is made up: claims
say what the input says. Those of a landscape, those of Markdown that rest on the footnote of a later sentence, and those
that a CSV file marks by "false" under checked count as not yet checked against their sources.

  markdown <folder>  a file for each entry: front matter with openness, tagline (or description) and, if there are any, name
                     (or title), layer, homepage, aliases; then sentences with footnotes that name addresses. The folder a
                     file lies in is its layer, a heading the facet of what stands below it
  csv <folder>       entries.csv (name, layer, openness, tagline; slug, homepage, aliases, unanswered), claims.csv (entry,
                     facet, text, sources; id, asOf, status, by, checked, asks) and sources.csv (id, title, url, kind), each
                     with its columns named in the first row and semicolons between several values of a cell. layers.csv
                     (name, summary; slug) and facets.csv (name; slug, ask, also) say more of those. A layer, a facet and
                     an entry are referred to by name or slug. kind is one of docs, homepage, repository, paper, filing,
                     blog, news
  landscape <file>   a CNCF-style landscape.yml: categories become layers, items entries; homepage_url and repo_url become
                     sources; description, licence, repositories, organisation, project status and dates become claims

  --name <name>      what the wiki is called (without it, what the input is called)
  --summary <text>   what it is, in a sentence
  --source <url>     landscape: its own public address, which every claim then cites first
  --unlicensed <openness>   landscape: where items go that have a repository and name no licence: open-source,
                     source-available (without it) or proprietary`,
  count: [3, 3],
  missing: 'Name the kind of input, the input and the folder to write.',
  options: {
    name: { type: 'string' },
    summary: { type: 'string' },
    source: { type: 'string' },
    unlicensed: { type: 'string' },
  },
  async run({ arguments: [kind = '', input = '', dir = ''], options }) {
    const read = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
    if (!read)
      throw new MisuseError(`There is no kind "${kind}"; expected one of ${Object.keys(kinds).join(', ')}.`)
    const { draft, notes } = read(input, options)
    writeImported(draft, dir)
    const claims = draft.entries.reduce((sum, entry) => sum + entry.claims.length, 0)
    return [
      `Wrote ${dir}: ${countOf(draft.layers.length, 'layer')}, ${countOf(draft.entries.length, 'entry', 'entries')}, ${countOf(claims, 'claim')}.`,
      ...tellEmpty(draft),
      ...notes,
      `Next: CAIRN_WIKI=${dir} npm start`,
    ].join('\n')
  },
}

/** An entry without a claim can be read, and answers nothing. */
function tellEmpty({ entries }: WikiDraft): string[] {
  const empty = entries.filter(({ claims }) => claims.length === 0).map(({ name }) => name)
  return empty.length === 0
    ? []
    : [`Without a claim, so that nothing can be asked of them: ${empty.join(', ')}.`]
}

function calledOf({ name, summary }: Given['options']) {
  return {
    name: typeof name === 'string' ? name : undefined,
    summary: typeof summary === 'string' ? summary : undefined,
  }
}

function addressOf({ source }: Given['options']): string | undefined {
  if (typeof source !== 'string') return undefined
  if (!isHttpUrl(source)) throw new MisuseError('--source takes an http or https address.')
  return source
}

function opennessOf({ unlicensed }: Given['options']): Openness {
  const parsed = Openness.default('source-available').safeParse(unlicensed)
  if (!parsed.success) throw new MisuseError(`--unlicensed takes one of ${Openness.options.join(', ')}.`)
  return parsed.data
}
