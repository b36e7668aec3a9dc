import { addressOf, anchorOf } from '#app/_wiki/names.ts'
import { isOverAYearOld, showDate } from '#app/_wiki/show-date.ts'
import { claimText, statusText } from '#app/text.ts'
import type { Claim } from '#lib/wiki/model.ts'
import type { NumberedSource } from './arrange-article.ts'

interface ClaimItemProps {
  claim: Claim
  facetName: string
  sources: readonly NumberedSource[]
  /** The claim that replaces or contests this one. */
  other: Claim | undefined
  /** The claims that this one replaces or contests. */
  replaced: readonly Claim[]
}

/** One claim with the marks of its sources; one that no longer stands is shown beside what stands against it. */
export function ClaimItem({ claim, facetName, sources, other, replaced }: ClaimItemProps) {
  const anchor = anchorOf(claim)
  const isContested = claim.status !== 'current'
  return (
    <li
      id={anchor}
      className={`claim group ${isContested ? 'grid gap-x-6 gap-y-3 rounded-xl border border-strong border-dashed p-4 @min-[36rem]:grid-cols-2' : ''}`}
    >
      <div>
        {claim.status !== 'current' && (
          <p className="label mb-1 text-soft">{statusText[claim.status].label}</p>
        )}
        <p className={`font-serif text-read ${isContested ? 'text-soft' : ''}`}>
          {claim.text}
          <SourceMarks claim={claim} sources={sources} />
          <a
            href={`#${anchor}`}
            aria-label={claimText.permalink(facetName)}
            className="permalink px-1.5 font-sans text-faint text-sm hover:text-accent"
          >
            #
          </a>
        </p>
        <ClaimNotes claim={claim} replaced={replaced} />
      </div>
      {claim.status !== 'current' && other && (
        <div>
          <p className="label mb-1 text-accent">{statusText[claim.status].other}</p>
          <p className="font-serif text-read">
            <a href={other.entry === claim.entry ? `#${anchorOf(other)}` : addressOf(other)} className="link">
              {other.text}
            </a>
          </p>
        </div>
      )}
    </li>
  )
}

function SourceMarks({ claim, sources }: { claim: Claim; sources: readonly NumberedSource[] }) {
  return claim.sources.map(({ id }) => {
    const source = sources.find(each => each.id === id)
    if (!source) return null
    return (
      <a
        key={id}
        href={`#source-${id}`}
        aria-label={claimText.source(source.number, source.title)}
        title={source.title}
        className="source-mark"
      >
        {source.number}
      </a>
    )
  })
}

function ClaimNotes({ claim, replaced }: { claim: Claim; replaced: readonly Claim[] }) {
  const notes: React.ReactNode[] = []
  if (claim.asOf !== null) {
    const isOld = isOverAYearOld(claim.asOf, new Date())
    notes.push(`${claimText.asOf(showDate(claim.asOf))}${isOld ? `, ${claimText.old}` : ''}`)
  }
  if (!claim.checked) notes.push(claimText.unchecked)
  for (const old of replaced) {
    notes.push(
      <a key={old.id} href={addressOf(old)} className="link">
        {old.status === 'disputed' ? claimText.contests : claimText.replaces}
      </a>,
    )
  }
  if (notes.length === 0) return null
  return (
    <ul className="mt-0.5 flex flex-wrap gap-x-4 text-faint text-xs">
      {notes.map((note, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notes are fixed in number and order
        <li key={index}>{note}</li>
      ))}
    </ul>
  )
}
