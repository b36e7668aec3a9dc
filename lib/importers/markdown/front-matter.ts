import { z } from 'zod'
import { Openness } from '#lib/wiki/model.ts'
import { parseYaml, type YamlFile } from '#lib/wiki/seeds/parse-yaml.ts'
import type { Problem } from '#lib/wiki/seeds/problem.ts'
import { choice, expected, HttpUrl, Name, Tagline } from '#lib/wiki/seeds/shapes.ts'
import { ifGiven } from '../if-given.ts'

const Names = z.array(Name, expected('a list of names'))

/** What stands above an entry's text; other keys are counted and named in the notes. */
export const FrontMatter = z.looseObject({
  name: ifGiven(Name),
  title: ifGiven(Name),
  layer: ifGiven(Name),
  openness: choice('openness', Openness.options),
  tagline: ifGiven(Tagline),
  description: ifGiven(Tagline),
  homepage: ifGiven(HttpUrl),
  aliases: ifGiven(Names),
})
export type FrontMatter = z.infer<typeof FrontMatter>

/** Parts a file into its front matter and its Markdown, in which every line keeps its number; null without front matter. */
export function partFile(
  text: string,
  file: string,
  problems: Problem[],
): { yaml: YamlFile; markdown: string } | null {
  const [whole, front = ''] = text.match(/^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m) ?? []
  if (whole === undefined || !text.startsWith(whole)) {
    const message = 'no front matter; expected "---", keys such as openness and tagline, and "---" at the top'
    problems.push({ file, line: 1, column: 1, message })
    return null
  }
  // The line of the first dashes stays, empty, so that lines are counted as in the file.
  const { yaml, problems: faults } = parseYaml(`\n${front}`, file)
  problems.push(...faults)
  if (!yaml) return null
  const blank = '\n'.repeat(whole.split('\n').length - 1)
  return { yaml, markdown: `${blank}${text.slice(whole.length)}` }
}
