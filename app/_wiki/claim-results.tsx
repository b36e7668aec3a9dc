import { Fragment } from 'react'
import { sourceText, statusText } from '#app/text.ts'
import type { Claim, EntrySummary } from '#lib/wiki/model.ts'
import { dateNote } from './date-note.ts'
import { addressOf } from './names.ts'
import { OpennessMark } from './openness-mark.tsx'
import { Stone } from './stone.tsx'
import { toPassageUrl } from './to-passage-url.ts'

interface ClaimResultsProps {
  groups: { entry: EntrySummary; claims: Claim[] }[]
  /** A source whose passages are offered beside the claims. */
  source?: string
}

/** Claims under the entries they belong to, each a link to where it stands. */
export function ClaimResults({ groups, source }: ClaimResultsProps) {
  return groups.map(({ entry, claims }) => (
    <section key={entry.slug} aria-labelledby={entry.slug} className="mt-6 border-line border-t pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 id={entry.slug} className="text-lg">
          <a href={`/${entry.layer}/${entry.slug}`} className="reach hover:text-accent">
            {entry.name}
          </a>
        </h3>
        <OpennessMark openness={entry.openness} className="text-faint text-xs" />
      </div>
      {claims.length === 0 && <p className="text-soft">{entry.tagline}</p>}
      <ul className="mt-2 flex flex-col gap-4">
        {claims.map(claim => (
          <li key={claim.id}>
            <a href={addressOf(claim)} className="block font-serif text-read hover:text-accent">
              {claim.text}
            </a>
            <p className="mt-0.5 flex flex-wrap items-center gap-x-4 text-faint text-sm">
              {claim.status !== 'current' && (
                <span className="inline-flex items-center gap-2">
                  <Stone status={claim.status} />
                  {statusText[claim.status].label}
                  {claim.by !== null && (
                    <a href={`/${claim.layer}/${claim.by.replace('/', '#')}`} className="link small-touch">
                      {statusText[claim.status].other}
                    </a>
                  )}
                </span>
              )}
              {claim.asOf !== null && <span>{dateNote(claim.asOf)}</span>}
              <Passage claim={claim} source={source} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  ))
}

/** The way to a claim's passage in the source that is looked at, and what else it rests on. */
function Passage({ claim, source }: { claim: Claim; source: string | undefined }) {
  const cited = claim.sources.find(each => each.id === source)
  if (!cited) return null
  const others = claim.sources.filter(each => each !== cited)
  return (
    <>
      <a href={toPassageUrl(cited.url, cited.locate)} className="link small-touch">
        {cited.locate === null ? sourceText.open : sourceText.openPassage}
      </a>
      {others.length === 0 ? (
        <span className="small-touch font-medium text-soft">{sourceText.noOther}</span>
      ) : (
        <span>
          {sourceText.alsoOn}{' '}
          {others.map((other, index) => (
            <Fragment key={other.id}>
              {index > 0 && ', '}
              <a href={`/sources/${other.id}`} className="link reach">
                {other.title}
              </a>
            </Fragment>
          ))}
        </span>
      )}
    </>
  )
}
