import { dateNote } from '#app/_wiki/date-note.ts'
import { publisherOf } from '#app/_wiki/names.ts'
import { toPassageUrl } from '#app/_wiki/to-passage-url.ts'
import { documentText } from '#app/text/conversing.ts'
import { kindText, sourceText, statusText } from '#app/text.ts'
import type { CitedClaim } from '#lib/answer/answer.ts'
import type { ClaimChange } from '#lib/conversations/claim-changes.ts'
import type { ConversationDocument } from '#lib/conversations/conversation-document.ts'
import type { NumberedClaim } from '#lib/conversations/numbered-claims.ts'
import { ClaimChangeNote } from './claim-change-note.tsx'

interface CitedClaimsProps {
  claims: readonly NumberedClaim[]
  document: ConversationDocument
  changes: ReadonlyMap<string, ClaimChange>
}

/** Every claim that a conversation cites, as it was then, with its sources and what changed since. */
export function CitedClaims({ claims, document, changes }: CitedClaimsProps) {
  return (
    <section aria-labelledby="claims" className="mt-14 border-line border-t pt-8">
      <h2 id="claims" className="text-xl">
        {documentText.claims}
      </h2>
      <p className="mt-2 text-sm text-soft">
        {claims.length === 0 ? documentText.noClaims : documentText.checks}
      </p>
      <ol className="mt-4 flex flex-col gap-6">
        {claims.map(({ id, number, claim }) => (
          <li
            key={id}
            id={`claim-${number}`}
            className="claim grid break-inside-avoid grid-cols-[2rem_minmax(0,1fr)] gap-x-2"
          >
            <span className="pt-1 text-right text-faint">{number}</span>
            <div>
              <p className="font-serif text-read">{claim.text}</p>
              <p className="flex flex-wrap gap-x-4 text-faint text-sm">
                <a href={claim.url} className="link reach">
                  {document.entryNames[claim.entry] ?? claim.entry},{' '}
                  {(document.facetNames[claim.facet] ?? claim.facet).toLowerCase()}
                </a>
                {claim.asOf !== null && <span>{dateNote(claim.asOf)}</span>}
                {claim.status !== 'current' && <span>{statusText[claim.status].label}</span>}
              </p>
              <ul className="mt-3 flex flex-col gap-3 text-sm text-soft">
                {claim.sources.map(source => (
                  <DocumentSource key={source.id} source={source} />
                ))}
              </ul>
              <ClaimChangeNote change={changes.get(id)} layer={claim.layer} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function DocumentSource({ source }: { source: CitedClaim['sources'][number] }) {
  const { title, kind, url, locate } = source
  const open = locate === null ? sourceText.open : sourceText.openPassage
  return (
    <li>
      {title}
      <p className="flex flex-wrap items-center gap-x-3 text-faint">
        {kindText[kind]} · {publisherOf(url)}
        <a
          href={toPassageUrl(url, locate)}
          className="link small-touch pointer-coarse:-my-2"
          aria-label={`${open}: ${title}`}
        >
          {open}
        </a>
      </p>
    </li>
  )
}
