import type { Drawer } from '@base-ui/react/drawer'
import type { Popover } from '@base-ui/react/popover'
import { chatText, claimText, statusText } from '#app/text.ts'
import { isOverAYearOld, showDate } from '#lib/language/show-date.ts'
import { CardSource } from './card-source.tsx'
import { ClaimAround } from './claim-around.tsx'
import { useShownConversation } from './conversation-context.tsx'
import { type Citation, useEvidence } from './evidence.tsx'
import { IconButton } from './icon-button.tsx'
import { MarkButtons } from './mark-buttons.tsx'
import { OtherClaim } from './other-claim.tsx'

interface ClaimCardProps {
  citation: Citation
  /** The parts by which the popup around the card is named and closed. */
  Title: typeof Popover.Title | typeof Drawer.Title
  Close: typeof Popover.Close | typeof Drawer.Close
  /** Leaves the card for a claim of this page, named by its anchor. */
  onShow: (anchor: string) => void
}

/** A cited claim: what it says, how it stands, how the sentence was checked against it, and the sources it rests on. */
export function ClaimCard({ citation, Title, Close, onShow }: ClaimCardProps) {
  const { subject } = useEvidence()
  const { isFramed } = useShownConversation()
  const { id, claim } = citation
  const entryName = subject.entryNames[claim.entry] ?? claim.entry
  const anchor = id.slice(claim.entry.length + 1)
  return (
    <div className="flex flex-col gap-3 p-5 pt-3">
      <div className="-mr-2 -mb-2 flex items-center gap-2">
        <Title className="card-title">
          {citation.number} · {entryName} · {subject.facetNames[claim.facet] ?? claim.facet}
        </Title>
        <Close render={<IconButton icon="close" label={chatText.closeClaim} />} />
      </div>
      <p className="font-serif text-read leading-normal">{claim.text}</p>
      <CardFacts citation={citation} />
      {claim.status !== 'current' && claim.by !== null && <OtherClaim id={claim.by} status={claim.status} />}
      <ul aria-label={chatText.sources} className="flex flex-col border-line border-t">
        {claim.sources.map(source => (
          <CardSource key={source.id} source={source} />
        ))}
      </ul>
      {claim.entry === subject.entry && !isFramed ? (
        <a
          href={`#${anchor}`}
          className="touch link inline-flex items-center self-start font-semibold text-sm"
          onClick={event => {
            event.preventDefault()
            onShow(anchor)
          }}
        >
          {chatText.showInArticle}
        </a>
      ) : (
        <ClaimAround id={id} claim={claim} entryName={entryName} />
      )}
      <CardMarks citation={citation} />
    </div>
  )
}

function CardFacts({ citation: { claim, check } }: { citation: Citation }) {
  const isOld = claim.asOf !== null && isOverAYearOld(claim.asOf, new Date())
  return (
    <ul className="card-facts">
      {claim.status === 'current' ? (
        <Fact name={claimText.current.label}>{claimText.current.meaning}</Fact>
      ) : (
        <Fact name={statusText[claim.status].label}>{claim.by === null ? chatText.noOther : ''}</Fact>
      )}
      {check && <Fact name={chatText.checks[check].name}>{chatText.checks[check].meaning}</Fact>}
      {claim.asOf === null ? (
        <Fact name={claimText.undated.label}>{claimText.undated.meaning}</Fact>
      ) : (
        <Fact name={claimText.asOf(showDate(claim.asOf))}>{isOld ? claimText.old : ''}</Fact>
      )}
    </ul>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <li>
      <strong>{name}</strong> {children}
    </li>
  )
}

function CardMarks({ citation: { turn, sentence, id } }: { citation: Citation }) {
  return (
    <div className="-mx-3 -mb-2 flex flex-wrap border-line border-t pt-1">
      <MarkButtons
        turn={turn}
        marks={[
          { message: turn.id, kind: 'wrong-source', sentence, claim: id },
          ...(sentence === null
            ? []
            : [{ message: turn.id, kind: 'not-helpful' as const, sentence, claim: null }]),
        ]}
      />
    </div>
  )
}
