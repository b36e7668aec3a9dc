import type { MouseEvent, ReactNode } from 'react'

interface FoldProps {
  summary: ReactNode
  isOpen?: boolean
  className?: string
  children: ReactNode
}

/** A line below an answer that unfolds to more. */
export function Fold({ summary, isOpen = false, className = '', children }: FoldProps) {
  return (
    <details className={`trail text-sm text-soft ${className}`} open={isOpen}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is pressed as a button is */}
      <summary className="touch py-2.5" onClick={showUnfolded}>
        {summary}
      </summary>
      {children}
    </details>
  )
}

// What unfolds at the lower edge of the log would lie out of sight, as if nothing had come of the press.
function showUnfolded({ currentTarget }: MouseEvent<HTMLElement>): void {
  requestAnimationFrame(() => currentTarget.parentElement?.scrollIntoView({ block: 'nearest' }))
}
