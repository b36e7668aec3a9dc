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

/** What a wiki's pages call it, and its entries. */
export interface PageWords {
  name: string
  /** As in many projects. */
  many: string
}

/**
 * Reads the text of a page of a wiki: body, breadcrumb, title, tagline, sources, invitation to the chat, siblings. Blank lines
 * and the kind of line end do not matter. Throws `SeedError` with the first line that breaks the form.
 */
export function parsePage(text: string, file: string, words: PageWords): Page {
  const reader = new LineReader(text, file)
  const body = readBody(reader, words)
  const { layer, openness } = readBreadcrumb(reader, words)
  const title = readText(reader, 'the title of the entry', 120)
  const tagline = readText(reader, 'the tagline of the entry', 300)
  reader.take(/^Sources:?$/i, 'the heading "Sources"')
  const sources = readSources(reader)
  readInvitation(reader, title)
  const siblings = readSiblings(reader, layer, words)
  return { body, layer, openness, title, tagline, sources, siblings }
}

const bullet = /^[-*•–] /
const headings =
  /^(?:Sources:?$|Want a follow-up\?|Other .+ layer:?$|[^·•]+[·•][^·•]+[·•] ?(?:open source|source available|proprietary)$)/i

/** Lines that follow one another without a blank line are one paragraph, unless they are items of a list. */
function readBody(reader: LineReader, words: PageWords): string[] {
  const end = findBreadcrumb(reader, words)
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
function findBreadcrumb(reader: LineReader, { name }: PageWords): number {
  const found = reader.find(text => dot.test(text) && isSame(text.split(dot)[0] ?? '', name))
  if (found !== -1) return found
  const sources = reader.find(text => /^Sources:?$/i.test(text))
  return sources === -1 ? Number.POSITIVE_INFINITY : Math.max(0, sources - 2)
}

function readBreadcrumb(reader: LineReader, { name }: PageWords): { layer: string; openness: Openness } {
  const [root = '', layer = '', words = '', ...more] = reader.text.split(dot)
  const isCrumb = isSame(root, name) && layer !== '' && more.length === 0
  if (!isCrumb) return reader.refuse(`the breadcrumb, as in "${name} · Infrastructure · Open source"`)
  const openness = toOpenness(words)
  if (!openness) return reader.refuse(opennessWords, `unknown openness ${quote(words)}`)
  if (layer.length > 80) return reader.refuse('a layer of at most 80 characters')
  reader.at += 1
  return { layer, openness }
}

const dot = / ?[·•] ?/

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
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

function readSiblings(reader: LineReader, layer: string, { many }: PageWords): Page['siblings'] {
  const heading = `Other ${many} at the ${layer} layer`
  if (!isSame(reader.text.replace(/:$/, ''), heading)) reader.refuse(`"${heading}"`)
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
