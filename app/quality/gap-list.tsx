import { useId } from 'react'
import { addressOf } from '#app/_wiki/names.ts'
import { qualityText } from '#app/text/conversing.ts'
import { chatText } from '#app/text.ts'
import type { Gap } from '#lib/conversations/read-gaps.ts'
import { describeReason, isReason } from '#lib/grounding/verdict.ts'
import { showDate } from '#lib/language/show-date.ts'
import type { EntrySummary } from '#lib/wiki/model.ts'

interface GapListProps {
  title: string
  kind: Gap['kind']
  gaps: readonly Gap[]
  entries: ReadonlyMap<string, EntrySummary>
  facetNames: ReadonlyMap<string, string>
}

/** Gaps of one kind under the entries they belong to, the entry with the most first. */
export function GapList({ title, kind, gaps, entries, facetNames }: GapListProps) {
  const id = useId()
  if (gaps.length === 0) return null
  const total = (group: readonly Gap[]) => group.reduce((sum, { count }) => sum + count, 0)
  const groups = [...Map.groupBy(gaps, ({ entry }) => entry)].toSorted((a, b) => total(b[1]) - total(a[1]))
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      {groups.map(([slug, group]) => {
        const entry = entries.get(slug)
        return (
          <div key={slug} className="mt-4 border-line border-t pt-3">
            <h3 className="font-sans font-semibold text-base tracking-normal">
              {entry ? (
                <a href={`/${entry.layer}/${entry.slug}`} className="reach hover:text-accent">
                  {entry.name}
                </a>
              ) : (
                slug
              )}
            </h3>
            <ul>
              {group.map((gap, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: gaps alike are one, and the list does not change
                <li key={index} className="py-2">
                  <GapSubject gap={gap} />
                  <p className="flex flex-wrap gap-x-4 text-faint text-sm">
                    <span>
                      {gap.facet === null ? qualityText.noFacet : (facetNames.get(gap.facet) ?? gap.facet)}
                    </span>
                    <span>{qualityText.counts[kind](gap.count)}</span>
                    <span>{qualityText.latest(showDate(gap.latest))}</span>
                  </p>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

function GapSubject({ gap: { kind, topic, reason, claim, isClaimGone } }: { gap: Gap }) {
  if (kind === 'withheld') {
    return <p>{reason !== null && isReason(reason) ? describeReason(reason) : chatText.unsupported}</p>
  }
  if (claim) {
    return (
      <p className="font-serif text-read">
        <a href={addressOf(claim)} className="link">
          {claim.text}
        </a>
      </p>
    )
  }
  if (isClaimGone) return <p>{qualityText.goneClaim}</p>
  return topic ? <p className="font-serif text-read">{topic}</p> : <p>{qualityText.noTopic}</p>
}
