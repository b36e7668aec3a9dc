import type { Claim } from '#lib/wiki/model.ts'
import type { NumberedSource, Section } from './arrange-article.ts'
import { ClaimGroup } from './claim-group.tsx'
import { ClaimItem } from './claim-item.tsx'

interface FacetSectionProps {
  section: Section
  sources: readonly NumberedSource[]
  /** Claims that replace or contest others, by id. */
  others: ReadonlyMap<string, Claim>
  replacedBy: ReadonlyMap<string, Claim[]>
}

export function FacetSection({ section, sources, others, replacedBy }: FacetSectionProps) {
  const id = `about-${section.facet.slug}`
  return (
    <section aria-labelledby={id} className="mt-11">
      <h2 id={id} className="mb-3 text-xl">
        {section.facet.name}
      </h2>
      <ul className="flex flex-col gap-4">
        {section.groups.map(group => {
          const items = group.map(claim => (
            <ClaimItem
              key={claim.id}
              claim={claim}
              facetName={section.facet.name}
              sources={sources}
              group={group}
              other={claim.by === null ? undefined : others.get(claim.by)}
              replaced={replacedBy.get(claim.id) ?? []}
            />
          ))
          return items.length === 1 ? items : <ClaimGroup key={group[0]?.id}>{items}</ClaimGroup>
        })}
      </ul>
    </section>
  )
}
