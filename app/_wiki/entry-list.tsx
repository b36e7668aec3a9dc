import type { EntrySummary } from '#lib/wiki/model.ts'
import { groupByOpenness } from './group-by-openness.ts'
import { OpennessMark } from './openness-mark.tsx'

/** Entries with their taglines, under what each group's openness is called. */
export function EntryList({ entries }: { entries: readonly EntrySummary[] }) {
  return groupByOpenness(entries).map(([openness, group]) => (
    <section key={openness} className="mt-6">
      <h3 className="mb-1 font-sans text-sm text-soft">
        <OpennessMark openness={openness} />
      </h3>
      <ul className="grid gap-x-10 @min-[44rem]:grid-cols-2">
        {group.map(entry => (
          <li key={entry.slug} className="border-line border-t">
            <a href={`/${entry.layer}/${entry.slug}`} className="group block py-3">
              <span className="font-semibold group-hover:text-accent">{entry.name}</span>
              <span className="block text-sm text-soft">{entry.tagline}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  ))
}
