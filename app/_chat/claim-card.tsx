import type { Drawer } from '@base-ui/react/drawer'
import type { Popover } from '@base-ui/react/popover'
import { isOverAYearOld, showDate } from '#app/_wiki/show-date.ts'
import { chatText, claimText, statusText } from '#app/text.ts'
import { CardSource } from './card-source.tsx'
import { type Citation, useEvidence } from './evidence.tsx'
import { IconButton } from './icon-button.tsx'
import { showInArticle } from './show-in-article.ts'

interface ClaimCardProps {
  citation: Citation
  /** The parts by which the popup around the card is named and closed. */
  Title: typeof Popover.Title | typeof Drawer.Title
  Close: typeof Popover.Close | typeof Drawer.Close
  onLeave: () => void
}

/** A cited claim: what it says, how it stands, how the sentence was checked against it, and the sources it rests on. */
export function ClaimCard({ citation, Title, Close, onLeave }: ClaimCardProps) {
  const { subject } = useEvidence()
  const { id, claim } = citation
  const entryName = subject.entryNames[claim.entry] ?? claim.entry
  const anchor = id.slice(claim.entry.length + 1)
  const isHere = claim.entry === subject.entry
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
      <ul aria-label={chatText.sources} className="flex flex-col border-line border-t">
        {claim.sources.map(source => (
          <CardSource key={source.id} source={source} />
        ))}
      </ul>
      <p className="text-sm">
        {isHere ? (
          <a
            href={`#${anchor}`}
            className="touch link inline-flex items-center font-semibold"
            onClick={event => {
              event.preventDefault()
              onLeave()
              showInArticle(anchor, citation.chip)
            }}
          >
            {chatText.showInArticle}
          </a>
        ) : (
          <a href={claim.url} className="touch link inline-flex items-center font-semibold">
            {chatText.readThere(entryName)}
          </a>
        )}
      </p>
    </div>
  )
}

function CardFacts({ citation: { claim, check } }: { citation: Citation }) {
  return (
    <dl className="card-facts">
      {claim.status !== 'current' && (
        <Fact name={statusText[claim.status].label}>
          {claim.by === null ? (
            chatText.noOther
          ) : (
            <a href={`/${claim.layer}/${claim.by.replace('/', '#')}`} className="link">
              {statusText[claim.status].other}
            </a>
          )}
        </Fact>
      )}
      {check && <Fact name={chatText.checks[check].name}>{chatText.checks[check].meaning}</Fact>}
      {claim.asOf && (
        <Fact name={claimText.asOf(showDate(claim.asOf))}>
          {isOverAYearOld(claim.asOf, new Date()) ? claimText.old : ''}
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt> <dd>{children}</dd>
    </div>
  )
}
