import { dateNote } from '#app/_wiki/date-note.ts'
import { addressOf, anchorOf } from '#app/_wiki/names.ts'
import { Stone } from '#app/_wiki/stone.tsx'
import { claimText, statusText } from '#app/text.ts'
import type { Claim } from '#lib/wiki/model.ts'
import type { NumberedSource } from './arrange-article.ts'

interface ClaimItemProps {
  claim: Claim
  facetName: string
  sources: readonly NumberedSource[]
  /** The claims it stands beside, itself among them. */
  group: readonly Claim[]
  /** The claim that replaces or contests this one. */
  other: Claim | undefined
  /** The claims that this one replaces or contests. */
  replaced: readonly Claim[]
}

/** One claim with the marks of its sources, and how it stands to those beside it. */
export function ClaimItem({ claim, facetName, sources, group, other, replaced }: ClaimItemProps) {
  const anchor = anchorOf(claim)
  const isContested = claim.status !== 'current'
  const isBesideOther = group.some(each => each.id === claim.by)
  return (
    <li id={anchor} className={`claim group ${isContested && group.length === 1 ? 'versions' : ''}`}>
      <div>
        <Standing claim={claim} group={group} />
        <p className={`font-serif text-read ${isContested ? 'text-soft' : ''}`}>
          <MarkedText claim={claim} sources={sources} />
          <a
            href={`#${anchor}`}
            aria-label={claimText.permalink(facetName)}
            className="permalink font-sans text-faint text-sm hover:text-accent"
          >
            #
          </a>
        </p>
        <ClaimNotes claim={claim} replaced={replaced.filter(old => !group.includes(old))} />
      </div>
      {claim.status !== 'current' && other && !isBesideOther && (
        <div>
          <p className="standing text-accent">
            <Stone />
            {statusText[claim.status].other}
          </p>
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

/** How a claim stands: said where it does not stand alone, by word and by the shape that the coverage map has for it. */
function Standing({ claim, group }: { claim: Claim; group: readonly Claim[] }) {
  if (claim.status !== 'current') {
    return (
      <p className="standing text-soft">
        <Stone status={claim.status} />
        {statusText[claim.status].label}
      </p>
    )
  }
  const beside = group.find(each => each.status !== 'current')
  const isAlone = group.length === 1
  if (isAlone) return null
  return (
    <p className="standing text-accent">
      <Stone />
      {beside?.status === 'superseded' && statusText.superseded.other}
      {beside?.status === 'disputed' && statusText.disputed.other}
      {!beside && (group[0] === claim ? claimText.newest : claimText.older)}
    </p>
  )
}

/** A claim's words with the numbers of its sources, the first of which never stands alone at the head of a line. */
function MarkedText({ claim, sources }: { claim: Claim; sources: readonly NumberedSource[] }) {
  const [first, ...others] = claim.sources.flatMap(({ id }) => sources.find(each => each.id === id) ?? [])
  const lastWord = /\S{1,20}$/.exec(claim.text)?.[0] ?? ''
  return (
    <>
      {claim.text.slice(0, claim.text.length - lastWord.length)}
      <span className="whitespace-nowrap">
        {lastWord}
        {first && <SourceMark source={first} />}
      </span>
      {others.map(source => (
        <SourceMark key={source.id} source={source} />
      ))}
    </>
  )
}

function SourceMark({ source }: { source: NumberedSource }) {
  return (
    <a
      href={`#source-${source.id}`}
      aria-label={claimText.source(source.number, source.title)}
      title={source.title}
      className="source-mark"
    >
      {source.number}
    </a>
  )
}

function ClaimNotes({ claim, replaced }: { claim: Claim; replaced: readonly Claim[] }) {
  const notes: React.ReactNode[] = []
  if (claim.asOf !== null) notes.push(dateNote(claim.asOf))
  if (!claim.checked) notes.push(claimText.unchecked)
  for (const old of replaced) {
    notes.push(
      <a key={old.id} href={addressOf(old)} className="link reach">
        {old.status === 'disputed' ? claimText.contests : claimText.replaces}
      </a>,
    )
  }
  if (notes.length === 0) return null
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 text-faint text-xs">
      {notes.map((note, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notes are fixed in number and order
        <li key={index}>{note}</li>
      ))}
    </ul>
  )
}
