import { writeAnswerMarkdown } from '#lib/conversations/write-markdown.ts'
import type { ChatSubject } from './subject.ts'
import type { ShownTurn } from './turns.ts'

/** Puts an answer with its footnotes on the clipboard, as Markdown. Throws when the browser refuses. */
export async function copyAnswer(turn: ShownTurn, subject: ChatSubject): Promise<void> {
  await navigator.clipboard.writeText(toMarkdown(turn, subject, location.origin))
}

/** A shown answer as Markdown, as far as it was released. */
export function toMarkdown(turn: ShownTurn, subject: ChatSubject, origin: string): string {
  const { question, resolved, sentences, withheld, claims, answer } = turn
  return writeAnswerMarkdown(
    {
      question,
      isFinished: turn.state === 'finished',
      answer: {
        answerer: answer?.answerer ?? '',
        wikiVersion: answer?.wikiVersion ?? '',
        resolved: resolved ?? '',
        abstained: answer?.abstained ?? false,
        ...{ sentences, claims, withheld },
        table: answer?.table ?? null,
        consulted: answer?.consulted ?? [],
        coverage: answer?.coverage ?? { entries: 0, cited: [], silent: [] },
        elsewhere: answer?.elsewhere ?? null,
      },
    },
    subject,
    origin,
  )
}
