import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument, visit, type YAMLError } from 'yaml'
import { type Position, type Problem, quote } from './problem.ts'
import { readPlainYaml } from './read-plain-yaml.ts'

/** What a YAML file holds, with the place of every part of it. */
export interface YamlFile {
  file: string
  /** Mappings, lists and texts only: nothing is read as a number, date or truth value. */
  value: unknown
  /** Where the value at a path stands, or the deepest part of the path that exists. */
  placeOf(path: readonly PropertyKey[]): Position
  /** Where the last key of a path stands. */
  placeOfKey(path: readonly PropertyKey[]): Position
}

/** Reads YAML text. `yaml` is null when the text cannot be understood; a file that only repeats a key still can. */
export function parseYaml(text: string, file: string): { yaml: YamlFile | null; problems: Problem[] } {
  const plain = readPlainYaml(text)
  if (!plain) return parseCarefully(text, file)
  // Places are asked for only when something is wrong.
  let careful: YamlFile | null = null
  const located = () => {
    careful ??= parseCarefully(text, file).yaml
    return careful
  }
  const start = { line: 1, column: 1 }
  const yaml: YamlFile = {
    file,
    value: plain.value,
    placeOf: path => located()?.placeOf(path) ?? start,
    placeOfKey: path => located()?.placeOfKey(path) ?? start,
  }
  return { yaml, problems: [] }
}

/** As `parseYaml`, by the parser that knows the place of everything. */
export function parseCarefully(text: string, file: string): { yaml: YamlFile | null; problems: Problem[] } {
  const lines = new LineCounter()
  const toPosition = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    // Texts, lists and mappings only, so a name such as `No` or a date such as 2026 stays a text.
    schema: 'failsafe',
    stringKeys: true,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'error',
  })
  const faults = [...listFaults(document), ...document.warnings].map(error => ({
    offset: error.pos[0],
    message: describeFault(error, text),
  }))
  const references = findReferences(document, text)
  const problems = [...faults, ...references].map(({ offset, message }) => ({
    file,
    ...toPosition(offset),
    message,
  }))
  const isReadable = references.length === 0 && document.errors.every(error => error.code === 'DUPLICATE_KEY')
  return { yaml: isReadable ? toYamlFile(document, file, toPosition) : null, problems }
}

/** The faults of a document without those that follow from an earlier one: an open bracket breaks all after it. */
function listFaults(document: Document.Parsed): YAMLError[] {
  const isAlone = ({ code }: YAMLError) => code === 'DUPLICATE_KEY' || code === 'TAG_RESOLVE_FAILED'
  const first = document.errors.find(error => !isAlone(error))
  return document.errors.filter(error => error === first || isAlone(error))
}

function toYamlFile(
  document: Document.Parsed,
  file: string,
  toPosition: (offset: number) => Position,
): YamlFile {
  return {
    file,
    value: document.toJS(),
    placeOf: path => toPosition(findOffset(document.contents, path, false)),
    placeOfKey: path => toPosition(findOffset(document.contents, path, true)),
  }
}

/** The offset of the deepest existing part of a path: its value, or the key of its last step. */
function findOffset(root: unknown, path: readonly PropertyKey[], wantsKey: boolean): number {
  let node = root
  let offset = offsetOf(node, 0)
  for (const [depth, step] of path.entries()) {
    const child = findChild(node, step)
    if (!child) return offset
    offset = offsetOf(wantsKey && depth === path.length - 1 ? child.key : child.value, offset)
    node = child.value
  }
  return offset
}

function findChild(node: unknown, step: PropertyKey): { key: unknown; value: unknown } | null {
  if (isSeq(node)) {
    const value = node.items[Number(step)]
    return value === undefined ? null : { key: value, value }
  }
  if (!isMap(node)) return null
  return node.items.find(({ key }) => String(key) === String(step)) ?? null
}

function offsetOf(node: unknown, otherwise: number): number {
  return isNode(node) ? (node.range?.[0] ?? otherwise) : otherwise
}

/** Anchors and aliases: small ones hide what a file says, nested ones grow it past any memory. */
function findReferences(document: Document.Parsed, text: string): { offset: number; message: string }[] {
  const anchors: { offset: number; message: string }[] = []
  const aliases: { offset: number; message: string }[] = []
  // Most files hold neither sign in such a place, and need no visit.
  if (!/(?:^|[\s[{,])[&*]\S/m.test(text)) return []
  visit(document, {
    Node(_, node) {
      const offset = offsetOf(node, 0)
      if ('anchor' in node && node.anchor) {
        const at = text.lastIndexOf(`&${node.anchor}`, offset)
        anchors.push({
          offset: at === -1 ? offset : at,
          message: `anchor "&${node.anchor}"; expected a file without anchors and aliases`,
        })
      }
    },
    Alias(_, { source, range }) {
      aliases.push({
        offset: range?.[0] ?? 0,
        message: `alias "*${source}"; expected a file without anchors and aliases`,
      })
    },
  })
  return anchors.length > 0 ? anchors : aliases
}

const expectations: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'quotes around a text that holds ": "',
  BAD_SCALAR_START: 'quotes around such a text',
  BAD_DQ_ESCAPE: 'a backslash written as "\\\\"',
  DUPLICATE_KEY: 'each key once in a mapping',
  MULTIPLE_DOCS: 'one document in a file',
  RESOURCE_EXHAUSTION: 'values nested less deeply',
  TAB_AS_INDENT: 'spaces',
  TAG_RESOLVE_FAILED: 'a value without a tag',
  NON_STRING_KEY: 'a text as key',
}

function describeFault({ code, message, pos }: YAMLError, text: string): string {
  const [key = ''] = text.slice(pos[0], pos[0] + 120).match(/^[^:\n]*/) ?? []
  const what = code === 'DUPLICATE_KEY' ? `duplicate key ${quote(key)}` : `bad YAML: ${message}`
  return `${what}; expected ${expectations[code] ?? 'well-formed YAML'}`
}
