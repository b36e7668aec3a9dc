import { type DraftSentence, MOST_LINE_CHARACTERS, parseDraftLine } from './parse-draft-line.ts'

/** Reads a draft as it streams in. Sentences come out when their line is complete, never before. */
export interface DraftReader {
  /** The sentences of the lines that this chunk completes. */
  read(chunk: string): DraftSentence[]
  /** The sentences of what is left when the stream ends. */
  finish(): DraftSentence[]
}

/**
 * A reader for one streamed draft. The sentences do not depend on how the text was cut into chunks. Of a line longer than
 * can be a sentence only the start is kept in memory.
 */
export function createDraftReader(): DraftReader {
  let line = ''
  const close = (): DraftSentence[] => {
    const complete = line
    line = ''
    return complete.trim() === '' ? [] : parseDraftLine(complete)
  }
  const append = (text: string): void => {
    if (line.length <= MOST_LINE_CHARACTERS) line += text.slice(0, MOST_LINE_CHARACTERS + 1 - line.length)
  }
  return {
    read(chunk) {
      const found: DraftSentence[] = []
      let from = 0
      for (let at = chunk.indexOf('\n'); at !== -1; at = chunk.indexOf('\n', from)) {
        append(chunk.slice(from, at))
        found.push(...close())
        from = at + 1
      }
      append(chunk.slice(from))
      return found
    },
    finish: close,
  }
}
