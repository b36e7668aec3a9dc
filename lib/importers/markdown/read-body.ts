import type { Heading, Nodes, Parent, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { toString as toPlain } from 'mdast-util-to-string'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import type { Position } from '#lib/wiki/seeds/problem.ts'

/** Prose without its footnote marks, and the marks by the offset at which they stood. */
export interface Prose {
  text: string
  marks: { at: number; footnote: string }[]
  /** Where the character at an offset stands in the file. */
  placeOf(offset: number): Position
}

/** A Markdown text as what can become claims: prose under headings, footnotes, and what is neither. */
export interface Body {
  /** The first heading of the first level. */
  title: string | null
  /** Every heading, with where it stands. */
  headings: { text: string; place: Position }[]
  sections: { heading: string | null; prose: Prose[] }[]
  footnotes: { id: string; text: string; links: { title: string; url: string }[]; place: Position }[]
  /** What holds no sentences, as a table. */
  others: { what: string; place: Position }[]
}

/** Reads Markdown with footnotes. Emphasis, links and code are taken as the words they stand on. */
export function readBody(markdown: string): Body {
  const root: Root = fromMarkdown(markdown, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  })
  const sections: Body['sections'] = [{ heading: null, prose: [] }]
  const body: Body = { title: null, headings: [], sections, footnotes: [], others: [] }
  for (const node of root.children) readBlock(node, body)
  return body
}

function readBlock(node: Nodes, body: Body): void {
  switch (node.type) {
    case 'heading':
      readHeading(node, body)
      return
    case 'paragraph':
      body.sections.at(-1)?.prose.push(readProse(node, body))
      return
    case 'list':
    case 'listItem':
    case 'blockquote':
      for (const child of node.children) readBlock(child, body)
      return
    case 'footnoteDefinition':
      body.footnotes.push({
        ...{ id: node.identifier, text: toPlain(node).replaceAll(/\s+/g, ' '), place: placeOf(node) },
        links: linksIn(node),
      })
      return
    case 'thematicBreak':
    case 'definition':
      return
    default:
      body.others.push({ what: names[node.type] ?? node.type, place: placeOf(node) })
  }
}

function readHeading(node: Heading, body: Body): void {
  const text = toPlain(node).replaceAll(/\s+/g, ' ').trim()
  body.headings.push({ text, place: placeOf(node) })
  if (node.depth === 1 && body.title === null) body.title = text
  else body.sections.push({ heading: text, prose: [] })
}

const names: Partial<Record<Nodes['type'], string>> = {
  code: 'a block of code',
  html: 'HTML',
  image: 'a picture',
  imageReference: 'a picture',
}

function readProse(paragraph: Parent, body: Body): Prose {
  const pieces: { from: number; node: Nodes }[] = []
  const marks: Prose['marks'] = []
  let text = ''
  const read = (node: Nodes): void => {
    if (node.type === 'footnoteReference') marks.push({ at: text.length, footnote: node.identifier })
    else if (node.type === 'text' || node.type === 'inlineCode') {
      pieces.push({ from: text.length, node })
      text += node.value
    } else if (node.type === 'break') text += ' '
    else if ('children' in node) for (const child of node.children) read(child)
    else body.others.push({ what: names[node.type] ?? node.type, place: placeOf(node) })
  }
  for (const child of paragraph.children) read(child)
  return { text: text.replaceAll('\n', ' '), marks, placeOf: offset => placeIn(pieces, text, offset) }
}

function placeIn(pieces: readonly { from: number; node: Nodes }[], text: string, offset: number): Position {
  const piece = pieces.findLast(({ from }) => from <= offset) ?? pieces[0]
  if (!piece) return { line: 1, column: 1 }
  const start = placeOf(piece.node)
  const before = text.slice(piece.from, offset)
  const breaks = before.split('\n')
  if (breaks.length === 1) return { line: start.line, column: start.column + before.length }
  return { line: start.line + breaks.length - 1, column: (breaks.at(-1)?.length ?? 0) + 1 }
}

function placeOf({ position }: Nodes): Position {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 }
}

function linksIn(node: Nodes): { title: string; url: string }[] {
  if (node.type === 'link') return [{ title: toPlain(node), url: node.url }]
  return 'children' in node ? node.children.flatMap(linksIn) : []
}
