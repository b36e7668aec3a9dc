import { z } from 'zod'
import { dateNote } from '#app/_wiki/date-note.ts'
import { toPassageUrl } from '#app/_wiki/to-passage-url.ts'
import { chatText, statusText } from '#app/text.ts'
import { CitedClaim } from '#lib/answer/answer.ts'
import { NotRead } from './not-read.tsx'
import { useFetched } from './use-fetched.ts'

const Claim = CitedClaim.extend({ id: z.string() })

interface OtherClaimProps {
  /** The claim that replaces or contests the one on the card. */
  id: string
  status: 'disputed' | 'superseded'
}

/** The claim that stands against the cited one or has replaced it, as the wiki has it now. */
export function OtherClaim({ id, status }: OtherClaimProps) {
  const { value: claim, hasFailed, retry } = useFetched(`/api/v1/claims/${id}`, Claim)
  return (
    <div className="border-accent border-l-2 pl-3">
      <p className="label text-accent">{statusText[status].other}</p>
      {claim ? (
        <>
          <p className="mt-1 font-serif text-[1rem] leading-normal">
            <a href={claim.url} className="link reach">
              {claim.text}
            </a>
          </p>
          {claim.asOf !== null && <p className="mt-1 text-faint text-xs">{dateNote(claim.asOf)}</p>}
          <ul className="mt-1 text-sm text-soft">
            {claim.sources.map(({ id: source, title, url, locate }) => (
              <li key={source}>
                <a
                  href={toPassageUrl(url, locate)}
                  target="_blank"
                  rel="noopener"
                  className="link block py-1 pointer-coarse:py-3"
                >
                  {title}
                  <span className="sr-only"> {chatText.newWindow}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <NotRead hasFailed={hasFailed} onRetry={retry} />
      )}
    </div>
  )
}
