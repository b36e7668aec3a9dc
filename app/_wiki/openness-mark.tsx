import { opennessText } from '#app/text.ts'
import type { Openness } from '#lib/wiki/model.ts'

interface OpennessMarkProps {
  openness: Openness
  /** Shows the shape alone; the word stays for screen readers and as a hint. */
  isCompact?: boolean
  className?: string
}

/** How freely a project can be used, by word and by shape: a full disc, half of one, a ring. */
export function OpennessMark({ openness, isCompact = false, className = '' }: OpennessMarkProps) {
  const word = opennessText[openness]
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap ${className}`}
      {...(isCompact ? { title: word } : {})}
    >
      <svg viewBox="0 0 12 12" className="size-[0.7em] shrink-0 text-accent" aria-hidden="true">
        <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.75" />
        {openness === 'open-source' && <circle cx="6" cy="6" r="5" fill="currentColor" />}
        {openness === 'source-available' && <path d="M6 1a5 5 0 0 0 0 10z" fill="currentColor" />}
      </svg>
      <span className={isCompact ? 'sr-only' : ''}>{word}</span>
    </span>
  )
}
