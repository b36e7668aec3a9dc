import { groupByOpenness } from '#app/_wiki/group-by-openness.ts'
import { shortNameOf } from '#app/_wiki/names.ts'
import { OpennessMark } from '#app/_wiki/openness-mark.tsx'
import { compareText } from '#app/text/comparing.ts'
import type { AskedComparison } from './read-comparison.ts'

/** A form that changes the address and nothing else, so it works without script. */
export function ComparisonChoice({ asked, isOpen }: { asked: AskedComparison; isOpen: boolean }) {
  const { layer, noun, siblings, facets, request } = asked
  const [pinned] = request.entries
  return (
    <details className="trail mt-4 border-line border-y" open={isOpen}>
      <summary className="touch flex items-center font-semibold">{compareText.choose(noun)}</summary>
      <form action={`/${layer.slug}/compare`} className="flex flex-col gap-6 pt-2 pb-6">
        {/* The pinned one is sent first, and counts once. */}
        {pinned !== undefined && <input type="hidden" name="entries" value={pinned} />}
        {request.isUnevenOnly && <input type="hidden" name="only" value="differences" />}
        <fieldset>
          <legend className="mb-1 text-faint text-sm">{compareText.entries(noun)}</legend>
          {groupByOpenness(siblings).map(([openness, entries]) => (
            <section key={openness} className="choice-group">
              <OpennessMark openness={openness} className="text-sm text-soft" />
              <div className="choices">
                {entries.map(entry => (
                  <label key={entry.slug} className="choice">
                    <input
                      type="checkbox"
                      name="entries"
                      value={entry.slug}
                      defaultChecked={request.entries.includes(entry.slug)}
                      disabled={entry.slug === pinned}
                    />
                    <span>{shortNameOf(entry.name)}</span>
                    {entry.slug === pinned && (
                      <span className="text-faint text-xs">{compareText.pinned}</span>
                    )}
                  </label>
                ))}
              </div>
            </section>
          ))}
        </fieldset>
        <fieldset>
          <legend className="mb-1 text-faint text-sm">{compareText.facets}</legend>
          <div className="choices lg:ml-34">
            {facets.map(facet => (
              <label key={facet.slug} className="choice">
                <input
                  type="checkbox"
                  name="facets"
                  value={facet.slug}
                  defaultChecked={request.facets.includes(facet.slug)}
                />
                <span>{facet.name}</span>
              </label>
            ))}
          </div>
          <p className="mt-1 text-faint text-sm lg:ml-34">{compareText.allFacets}</p>
        </fieldset>
        <button type="submit" className="button self-start">
          {compareText.show}
        </button>
      </form>
    </details>
  )
}
