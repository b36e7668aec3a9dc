import { Openness } from '#lib/wiki/model.ts'
import { quote } from '#lib/wiki/seeds/problem.ts'
import { isHttpUrl } from '#lib/wiki/seeds/shapes.ts'
import { LineReader } from './line-reader.ts'

/** An entry's page as its text has it. */
export interface Page {
  /** The paragraphs of the body. */
  body: string[]
  layer: string
  openness: Openness
  title: string
  tagline: string
  sources: { title: string; url: string }[]
  siblings: { name: string; openness: Openness; tagline: string }[]
}

/**
 * Reads the text of a page: body, breadcrumb, title, tagline, sources, invitation to the chat, siblings. Blank lines
 * and the kind of line end do not matter. Throws `SeedError` with the first line that breaks the form.
 */
export function parsePage(text: string, file: string): Page {
  const reader = new LineReader(text, file)
  const body = readBody(reader)
  const { layer, openness } = readBreadcrumb(reader)
  const title = readText(reader, 'the title of the entry', 120)
  const tagline = readText(reader, 'the tagline of the entry', 300)
  reader.take(/^Sources:?$/i, 'the heading "Sources"')
  const sources = readSources(reader)
  readInvitation(reader, title)
  const siblings = readSiblings(reader, layer)
  return { body, layer, openness, title, tagline, sources, siblings }
}

const bullet = /^[-*•–] /
const headings = /^(?:Sources:?$|Want a follow-up\?|Other projects at the |The Stack ?[·•])/i

/** Lines that follow one another without a blank line are one paragraph, unless they are items of a list. */
function readBody(reader: LineReader): string[] {
  const end = findBreadcrumb(reader)
  const paragraphs: string[] = []
  for (; reader.at < end && !reader.isAtEnd; reader.at += 1) {
    const line = reader.text.replace(bullet, '')
    const isNew = reader.isAfterBlank || line !== reader.text || paragraphs.length === 0
    paragraphs.push(isNew ? line : `${paragraphs.pop()} ${line}`)
  }
  if (paragraphs.length === 0) reader.refuse('the text of the page, before its breadcrumb')
  return paragraphs
}

/** Where the breadcrumb stands; where there is none, the line in its place: the second above the sources. */
function findBreadcrumb(reader: LineReader): number {
  const found = reader.find(/^The Stack ?[·•]/i)
  if (found !== -1) return found
  const sources = reader.find(/^Sources:?$/i)
  return sources === -1 ? Number.POSITIVE_INFINITY : Math.max(0, sources - 2)
}

function readBreadcrumb(reader: LineReader): { layer: string; openness: Openness } {
  const [root, layer = '', words = '', ...more] = reader.text.split(/ ?[·•] ?/)
  const isCrumb = /^The Stack$/i.test(root ?? '') && layer !== '' && more.length === 0
  if (!isCrumb) return reader.refuse('the breadcrumb, as in "The Stack · Infrastructure · Open source"')
  const openness = toOpenness(words)
  if (!openness) return reader.refuse(opennessWords, `unknown openness ${quote(words)}`)
  if (layer.length > 80) return reader.refuse('a layer of at most 80 characters')
  reader.at += 1
  return { layer, openness }
}

const opennessWords = 'Open source, Source available or Proprietary'

function toOpenness(words: string): Openness | null {
  return Openness.safeParse(words.toLowerCase().replaceAll(' ', '-')).data ?? null
}

/** Takes a line of free text; a line that belongs to another part of the page shows that this one is missing. */
function readText(reader: LineReader, expectation: string, maxCharacters: number): string {
  const { text } = reader
  if (text === '' || headings.test(text) || bullet.test(text)) return reader.refuse(expectation)
  if (text.length > maxCharacters) {
    return reader.refuse(`${expectation} in at most ${maxCharacters}`, `${text.length} characters`)
  }
  reader.at += 1
  return text
}

function readSources(reader: LineReader): Page['sources'] {
  const sources: Page['sources'] = []
  for (; bullet.test(reader.text) || sources.length === 0; reader.at += 1) {
    const words = reader.text.replace(bullet, '').split(' ')
    const url = words.pop() ?? ''
    const title = words.join(' ').replace(/ ?[-–—:]$/, '')
    const isSource = bullet.test(reader.text) && title !== '' && title.length <= 300 && isHttpUrl(url)
    if (!isSource) return reader.refuse('a source, as in "- The title https://example.org/page"')
    sources.push({ title, url })
  }
  return sources
}

function readInvitation(reader: LineReader, title: string): void {
  const expectation = `"Want a follow-up? Ask the chat about ${title} in context."`
  const named = reader.text.match(/^Want a follow-up\? Ask the chat about (.+) in context\b/i)?.[1]
  if (named !== undefined && named !== title) reader.refuse(expectation)
  reader.take(/^Want a follow-up\?/i, expectation)
}

function readSiblings(reader: LineReader, layer: string): Page['siblings'] {
  const heading = reader.text.match(/^Other projects at the (.+) layer:?$/i)?.[1]
  if (heading?.toLowerCase() !== layer.toLowerCase()) reader.refuse(`"Other projects at the ${layer} layer"`)
  reader.at += 1
  const countAt = reader.at
  const counted = reader.take(
    /^(\d{1,6}|No) siblings?\b/i,
    'the number of siblings, as in "13 siblings · ordered open first"',
  )
  const siblings: Page['siblings'] = []
  while (!reader.isAtEnd) siblings.push(readSibling(reader))
  if (siblings.length !== (Number(counted[1]) || 0)) {
    reader.at = countAt
    reader.refuse(`the number of those that follow, ${siblings.length}`)
  }
  return siblings
}

function readSibling(reader: LineReader): Page['siblings'][number] {
  const [, name = '', words = ''] =
    reader.text.match(/^[-*•–] (.+) (open[ -]source|source[ -]available|proprietary)$/i) ?? []
  const openness = toOpenness(words)
  if (!openness) {
    return reader.refuse(
      `a sibling with its openness, as in "- Akash Network Open source" (${opennessWords})`,
    )
  }
  reader.at += 1
  return { name, openness, tagline: readText(reader, `the tagline of ${name}`, 1_000) }
}
