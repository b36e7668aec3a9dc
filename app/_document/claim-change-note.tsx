import { documentText } from '#app/text/conversing.ts'
import { listOf } from '#app/text/words.ts'
import type { ClaimChange, TextPart } from '#lib/conversations/claim-changes.ts'
import { showDate } from '#lib/language/show-date.ts'

/** How the wiki changed a claim since it was cited: its words, its standing, its date, its sources. */
export function ClaimChangeNote({ change, layer }: { change: ClaimChange | undefined; layer: string }) {
  if (!change) return null
  const { isWithdrawn, text, status, asOf, sources } = change
  const day = (date: string | null) => (date === null ? null : showDate(date))
  return (
    <div className="mt-2 border-accent border-l-2 pl-3 text-sm">
      <p className="label text-accent">{documentText.changes}</p>
      {isWithdrawn && <p>{documentText.withdrawn}</p>}
      {text && (
        <div>
          <p>{documentText.newText}</p>
          <p className="font-serif text-[1rem] leading-normal">
            {text.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text do not change
              <ChangedPart key={index} part={part} />
            ))}
          </p>
        </div>
      )}
      {status && (
        <p>
          {documentText.status(status.from, status.to)}{' '}
          {status.by !== null && (
            <a href={`/${layer}/${status.by.replace('/', '#')}`} className="link">
              {documentText.other}
            </a>
          )}
        </p>
      )}
      {asOf && <p>{documentText.date(day(asOf.from), day(asOf.to))}</p>}
      {sources && sources.added.length > 0 && <p>{documentText.sourcesAdded(listOf(sources.added))}</p>}
      {sources && sources.removed.length > 0 && <p>{documentText.sourcesRemoved(listOf(sources.removed))}</p>}
    </div>
  )
}

// Underlined and struck through besides the colour, and named for those who see neither.
function ChangedPart({ part: { kind, text } }: { part: TextPart }) {
  if (kind === 'same') return text
  const Part = kind === 'added' ? 'ins' : 'del'
  return (
    <Part className={kind === 'added' ? 'bg-wash-strong no-underline' : 'text-faint line-through'}>
      <span className="sr-only">
        {kind === 'added' ? documentText.addedWords : documentText.removedWords}{' '}
      </span>
      {text}
    </Part>
  )
}
