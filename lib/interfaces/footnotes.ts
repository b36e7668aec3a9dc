import type { Answer, CitedClaim, Sentence } from '#lib/answer/answer.ts'
import { escapeMarkdown, markdownLink } from '#lib/escape-markdown.ts'

/** One numbered claim of an answer that is written as text. */
export interface Footnote {
  number: number
  id: string
  claim: CitedClaim
}

/** A mark in a text, from one character to before another, and the footnote it points to. */
export interface Mark {
  start: number
  end: number
  note: Footnote
}

/**
 * Writes an answer as Markdown piece by piece, its citations as footnotes numbered in the order of first use. Sentences stand
 * as the answer has them, so that programs may compare them.
 */
export class FootnotedText {
  text = ''
  readonly marks: Mark[] = []
  readonly #notes = new Map<string, Footnote>()

  /** Adds a sentence; gives what was added. */
  addSentence({ text, citations }: Sentence, claims: Record<string, CitedClaim>): string {
    return this.#add(this.text === '' ? text : `\n\n${text}`, citations, claims)
  }

  /** Adds the table, where the answer has one, and the list of the claims cited; gives what was added. */
  end({ table, claims }: Pick<Answer, 'table' | 'claims'>): string {
    const before = this.text.length
    for (const row of table?.rows ?? []) {
      this.#add(`\n\n**${row.facet}**`, [], claims)
      for (const cell of row.cells) {
        const texts = cell.citations.flatMap(id => escapeMarkdown(claims[id]?.text ?? ''))
        const words = texts.length === 0 ? 'the wiki does not say' : texts.join(' ')
        this.#add(`\n- ${cell.entry}: ${words}`, cell.citations, claims)
      }
    }
    const notes = [...this.#notes.values()].map(({ number, claim, id }) => {
      const sources = claim.sources.map(({ title, url }) => markdownLink(title, url)).join(', ')
      return `[^${number}]: ${escapeMarkdown(claim.text)} (${id}; ${sources})`
    })
    this.#add(notes.length === 0 ? '' : `\n\n${notes.join('\n')}`, [], claims)
    return this.text.slice(before)
  }

  #add(text: string, citations: readonly string[], claims: Record<string, CitedClaim>): string {
    const before = this.text.length
    this.text += text
    for (const id of citations) {
      const claim = claims[id]
      if (!claim) continue
      const note = this.#notes.get(id) ?? { number: this.#notes.size + 1, id, claim }
      this.#notes.set(id, note)
      const start = this.text.length
      this.text += `[^${note.number}]`
      this.marks.push({ start, end: this.text.length, note })
    }
    return this.text.slice(before)
  }
}

/** A whole answer as Markdown with footnotes. */
export function toFootnotedText(answer: Answer): FootnotedText {
  const written = new FootnotedText()
  for (const sentence of answer.sentences) written.addSentence(sentence, answer.claims)
  written.end(answer)
  return written
}
