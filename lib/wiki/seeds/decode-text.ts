import { LineCounter } from 'yaml'
import { blankForbidden, nameCharacter } from './forbidden-characters.ts'
import type { Position, Problem } from './problem.ts'

/** The text of a seed file, or null when its bytes are not UTF-8; forbidden characters become blanks and problems. */
export function decodeText(bytes: Uint8Array, file: string): { text: string | null; problems: Problem[] } {
  const decoded = decodeUtf8(bytes)
  if (decoded === null) return { text: null, problems: [describeBadByte(bytes, file)] }
  const { text, found } = blankForbidden(decoded)
  const positionOf = found.length === 0 ? null : countLines(text)
  const problems = found.map(({ character, offset }) => ({
    file,
    ...(positionOf?.(offset) ?? { line: 1, column: 1 }),
    message: `forbidden character ${nameCharacter(character)}; expected text without control, direction or zero-width characters`,
  }))
  return { text, problems }
}

/** Null for bytes that are not UTF-8. A byte order mark at the start is dropped. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function describeBadByte(bytes: Uint8Array, file: string): Problem {
  const goodBytes = countGoodBytes(bytes)
  const good = decodeUtf8(bytes.subarray(0, goodBytes)) ?? ''
  const byte = (bytes[goodBytes] ?? 0).toString(16).toUpperCase()
  return {
    file,
    ...countLines(good)(good.length),
    message: `byte 0x${byte} is not UTF-8; expected a file in UTF-8`,
  }
}

/** How many bytes from the start are whole, valid characters. */
function countGoodBytes(bytes: Uint8Array): number {
  const replacement = Buffer.from('\uFFFD')
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  // The first replacement sign that the file did not hold itself marks the bad byte.
  for (let at = decoded.indexOf('\uFFFD'); at !== -1; at = decoded.indexOf('\uFFFD', at + 1)) {
    const length = Buffer.byteLength(decoded.slice(0, at))
    if (!replacement.equals(bytes.subarray(length, length + replacement.length))) return length
  }
  return bytes.length
}

/** Turns offsets into a text to lines and columns. */
function countLines(text: string): (offset: number) => Position {
  const counter = new LineCounter()
  counter.addNewLine(0)
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) counter.addNewLine(at + 1)
  return offset => {
    const { line, col } = counter.linePos(offset)
    return { line, column: col }
  }
}
