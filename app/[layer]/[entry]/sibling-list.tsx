import { EntryList } from '#app/_wiki/entry-list.tsx'
import { entryText } from '#app/text.ts'
import type { EntrySummary, Layer } from '#lib/wiki/model.ts'

export function SiblingList({ layer, siblings }: { layer: Layer; siblings: readonly EntrySummary[] }) {
  if (siblings.length === 0) return null
  return (
    <section aria-labelledby="siblings" className="mt-14 border-line border-t pt-8">
      <h2 id="siblings" className="text-xl">
        {entryText.siblings(layer.name)}
      </h2>
      <p className="mt-1 text-faint text-sm">{entryText.siblingCount(siblings.length)}</p>
      <EntryList entries={siblings} />
    </section>
  )
}
