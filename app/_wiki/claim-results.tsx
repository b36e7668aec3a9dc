import { sourceText, statusText } from '#app/text.ts'
import type { Claim, EntrySummary } from '#lib/wiki/model.ts'
import { addressOf } from './names.ts'
import { OpennessMark } from './openness-mark.tsx'
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
          <a href={`/${entry.layer}/${entry.slug}`} className="hover:text-accent">
            {entry.name}
          </a>
        </h3>
        <OpennessMark openness={entry.openness} className="text-faint text-xs" />
      </div>
      {claims.length === 0 && <p className="text-soft">{entry.tagline}</p>}
      <ul className="mt-2 flex flex-col gap-3">
        {claims.map(claim => (
          <li key={claim.id}>
            <a href={addressOf(claim)} className="block font-serif text-read hover:text-accent">
              {claim.text}
            </a>
            <p className="flex flex-wrap gap-x-4 text-faint text-sm">
              {claim.status !== 'current' && <span>{statusText[claim.status].label}</span>}
              <Passage claim={claim} source={source} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  ))
}

function Passage({ claim, source }: { claim: Claim; source: string | undefined }) {
  const cited = claim.sources.find(each => each.id === source)
  if (!cited) return null
  return (
    <a href={toPassageUrl(cited.url, cited.locate)} className="link py-1">
      {cited.locate === null ? sourceText.open : sourceText.openPassage}
    </a>
  )
}
