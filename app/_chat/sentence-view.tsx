import type { Sentence } from '#lib/answer/answer.ts'
import { CitationChip } from './citation-chip.tsx'
import type { ShownTurn } from './turns.ts'

/** One released sentence with a chip for each claim it cites. */
export function SentenceView({ sentence, turn }: { sentence: Sentence; turn: ShownTurn }) {
  if (sentence.kind === 'structure') return <p className="text-soft">{sentence.text}</p>
  return (
    <p className="font-serif text-[1.0625rem] leading-relaxed">
      {sentence.text}
      {sentence.citations.map(id => (
        <CitationChip key={id} id={id} turn={turn} check={sentence.check} />
      ))}
    </p>
  )
}
