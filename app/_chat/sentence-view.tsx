import { notesOnClaims } from '#app/_wiki/note-on-claim.ts'
import type { Sentence } from '#lib/answer/answer.ts'
import { CitationChip } from './citation-chip.tsx'
import type { ConversationTurn } from './use-conversation.ts'

interface SentenceViewProps {
  sentence: Sentence
  /** Its place in the answer, from 0. */
  index: number
  turn: ConversationTurn
}

/** One released sentence with a chip for each claim it cites, and what a reader should know of those claims' standing. */
export function SentenceView({ sentence, index, turn }: SentenceViewProps) {
  if (sentence.kind === 'structure')
    return (
      <p data-sentence className="text-soft">
        {sentence.text}
      </p>
    )
  const notes = notesOnClaims(sentence.citations, turn.claims, id => turn.numbers[id])
  return (
    <div data-sentence>
      <p className="font-serif text-[1.0625rem] leading-relaxed">
        {sentence.text}
        {sentence.citations.map(id => (
          <CitationChip key={id} id={id} turn={turn} sentence={index} check={sentence.check} />
        ))}
      </p>
      {notes !== '' && <p className="mt-0.5 text-faint text-xs">{notes}</p>}
    </div>
  )
}
