import { splitSentences } from '#lib/wiki/page/split-sentences.ts'
import { type Problem, quote } from '#lib/wiki/seeds/problem.ts'
import { problemAt, readShape } from '#lib/wiki/seeds/read-shape.ts'
import { readText } from '#lib/wiki/seeds/read-text.ts'
import { HttpUrl, isHttpUrl, Name } from '#lib/wiki/seeds/shapes.ts'
import { toShowable } from '../to-showable.ts'
import { FrontMatter, partFile } from './front-matter.ts'
import { type Body, type Prose, readBody } from './read-body.ts'

/** An entry as a Markdown file has it. */
export interface MarkdownEntry {
  front: FrontMatter
  /** Its name: that of the front matter, or the file's first heading. */
  name: string
  tagline: string
  claims: MarkdownClaim[]
  /** Its footnotes that name an address. */
  footnotes: { id: string; title: string; url: string; locate: string | null }[]
  /** Keys of the front matter that the wiki has no place for. */
  leftOut: string[]
}

export interface MarkdownClaim {
  /** The heading above it; null at the top. */
  heading: string | null
  text: string
  footnotes: string[]
  /** Whether the mark stands at this sentence, not at one that follows it. */
  isOwn: boolean
}

const taken = new Set(Object.keys(FrontMatter.shape))

/** Reads one file; null when anything in it cannot be taken, with the reason among `problems`. */
export function readEntry(file: string, problems: Problem[]): MarkdownEntry | null {
  const { text, problems: faults } = readText(file)
  problems.push(...faults)
  if (text === null || faults.length > 0) return null
  const parts = partFile(text, file, problems)
  const front = parts && readShape(FrontMatter, parts.yaml.value, parts.yaml, [], problems)
  if (!parts || !front) return null
  const body = readBody(parts.markdown)
  const own: Problem[] = []
  const footnotes = readFootnotes(body, file, own)
  const claims = body.sections.flatMap(({ heading, prose }) =>
    prose.flatMap(each => readClaims(each, heading, file, own)),
  )
  own.push(
    ...checkHeadings(body, file),
    ...body.others.map(({ what, place }) => ({
      file,
      ...place,
      message: `${what}; expected sentences with footnotes`,
    })),
  )
  const name = front.name ?? front.title ?? body.title
  const tagline = front.tagline ?? front.description
  if (name === null)
    own.push(problemAt(parts.yaml, [], 'no name; expected it in the front matter or as the first heading'))
  if (tagline === undefined)
    own.push(problemAt(parts.yaml, [], 'no tagline; expected it, or a description, in the front matter'))
  problems.push(...own)
  if (name === null || tagline === undefined || own.length > 0) return null
  const leftOut = Object.keys(front).filter(key => !taken.has(key))
  return { front, name, tagline, claims, footnotes, leftOut }
}

/** Headings are names, of the entry or of facets. */
function checkHeadings({ headings }: Body, file: string): Problem[] {
  return headings.flatMap(({ text, place }) => {
    const problem = Name.safeParse(text).error?.issues[0]
    return problem ? [{ file, ...place, message: `heading: ${problem.message}` }] : []
  })
}

function readFootnotes(body: Body, file: string, problems: Problem[]): MarkdownEntry['footnotes'] {
  return body.footnotes.flatMap(({ id, text, links, place }) => {
    const bare = text.match(/https?:\/\/[^\s<>"]*[^\s<>".,;:)]/)?.[0]
    const url = links[0]?.url ?? bare
    if (url === undefined || !HttpUrl.safeParse(url).success) {
      problems.push({
        file,
        ...place,
        message: `footnote ${quote(id)} names no http or https address; expected one`,
      })
      return []
    }
    // The first and last words of the passage stand in quotation marks, as “first words … last words”.
    const locate = text.match(/[“"]([^“”"]{1,140} … [^“”"]{1,140})[”"]/)?.[1] ?? null
    const words = links[0] && !isHttpUrl(links[0].title) ? links[0].title : text.replace(url, '')
    const title = words
      .replaceAll(/[“"][^“”"]* … [^“”"]*[”"]/g, '')
      .replaceAll(/^[\s.,;:–—-]+|[\s.,;:–—<>-]+$/g, '')
    return [{ id, title: (title === '' ? new URL(url).hostname : title).slice(0, 300), url, locate }]
  })
}

/** The sentences of a paragraph with their footnotes; one without a mark rests on those of the next that has one. */
function readClaims(
  prose: Prose,
  heading: string | null,
  file: string,
  problems: Problem[],
): MarkdownClaim[] {
  let end = 0
  const sentences = splitSentences(prose.text).map(text => {
    const start = prose.text.indexOf(text, end)
    const from = end
    end = start + text.length
    const marks = prose.marks.filter(({ at }) => at > from && at <= end).map(({ footnote }) => footnote)
    return { text, start, marks }
  })
  return sentences.flatMap(({ text, start, marks }, index) => {
    const fault = findFault(text)
    const next = sentences.slice(index).find(later => later.marks.length > 0)
    const message =
      fault ??
      (next ? null : 'no footnote; expected one at this sentence, or at a later one of its paragraph')
    if (message !== null || !next) {
      problems.push({ file, ...prose.placeOf(start), message: message ?? '' })
      return []
    }
    const footnotes = [...new Set(next.marks)]
    return [{ heading, text: toShowable(text).text, footnotes, isOwn: marks.length > 0 }]
  })
}

function findFault(sentence: string): string | null {
  const undefinedMark = sentence.match(/\[\^[^\]]+\]/)?.[0]
  if (undefinedMark)
    return `footnote ${quote(undefinedMark)} is not defined; expected "${undefinedMark}: …" in this file`
  const { text, fault } = toShowable(sentence)
  if (fault !== null) return `holds ${quote(fault)}, which no answer can show; expected plain words`
  return text.length > 600 ? `a sentence of ${text.length} characters; expected at most 600` : null
}
