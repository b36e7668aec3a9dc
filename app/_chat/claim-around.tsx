import { useState } from 'react'
import { z } from 'zod'
import { conversationText } from '#app/text/conversing.ts'
import { chatText } from '#app/text.ts'
import type { CitedClaim } from '#lib/answer/answer.ts'
import { useEvidence } from './evidence.tsx'
import { NotRead } from './not-read.tsx'
import { useFetched } from './use-fetched.ts'

const Article = z.object({
  claims: z.array(z.object({ id: z.string(), facet: z.string(), text: z.string() })),
})

interface ClaimAroundProps {
  id: string
  claim: CitedClaim
  entryName: string
}

/** The part of a sibling's article in which a cited claim stands, opened in place; the reader stays where they are. */
export function ClaimAround({ id, claim, entryName }: ClaimAroundProps) {
  const { subject } = useEvidence()
  const [isOpen, setOpen] = useState(false)
  const { value, hasFailed, retry } = useFetched(isOpen ? `/api/v1/entries/${claim.entry}` : null, Article)
  const facet = subject.facetNames[claim.facet] ?? claim.facet
  return (
    <div className="text-sm">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="touch link text-left font-semibold"
      >
        {isOpen ? conversationText.hideAround(entryName) : conversationText.around(entryName)}
      </button>
      {isOpen && (
        <>
          {value ? (
            <>
              <p className="label mt-1 text-faint">{facet}</p>
              <ul className="mt-1 flex flex-col gap-2 font-serif text-[1rem] leading-normal">
                {value.claims
                  .filter(other => other.facet === claim.facet)
                  .map(other => (
                    <li
                      key={other.id}
                      aria-current={other.id === id || undefined}
                      className="border-line border-l-2 pl-3 text-soft aria-[current]:border-accent aria-[current]:bg-wash aria-[current]:text-ink"
                    >
                      {other.text}
                    </li>
                  ))}
              </ul>
            </>
          ) : (
            <NotRead hasFailed={hasFailed} onRetry={retry} />
          )}
          <a href={claim.url} className="touch link inline-flex items-center">
            {chatText.readThere(entryName)}
          </a>
        </>
      )}
    </div>
  )
}
