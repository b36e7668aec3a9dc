import { conversationText } from '#app/text/conversing.ts'
import type { Sentence } from '#lib/answer/answer.ts'
import { CitationChip } from './citation-chip.tsx'
import { noteOnClaim } from './note-on-claim.ts'
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
  const notes = notesOn(sentence, turn)
  return (
    <div data-sentence>
      <p className="font-serif text-[1.0625rem] leading-relaxed">
        {sentence.text}
        {sentence.citations.map(id => (
          <CitationChip key={id} id={id} turn={turn} sentence={index} check={sentence.check} />
        ))}
      </p>
      {notes.length > 0 && <p className="mt-0.5 text-faint text-xs">{notes.join(' · ')}</p>}
    </div>
  )
}

/** What no longer stands or is old in what a sentence cites. */
function notesOn({ citations }: Sentence, { claims, numbers }: ConversationTurn): string[] {
  return citations.flatMap(id => {
    const words = claims[id] ? noteOnClaim(claims[id]) : ''
    if (words === '') return []
    return citations.length === 1 ? words : conversationText.noteOn(numbers[id] ?? 0, words)
  })
}
