import { EntryList } from '#app/_wiki/entry-list.tsx'
import { entryText } from '#app/text.ts'
import type { EntrySummary, Layer } from '#lib/wiki/model.ts'
import type { Noun } from '#lib/wiki/texts.ts'

interface SiblingListProps {
  layer: Layer
  noun: Noun
  siblings: readonly EntrySummary[]
}

export function SiblingList({ layer, noun, siblings }: SiblingListProps) {
  if (siblings.length === 0) return null
  return (
    <section aria-labelledby="siblings" className="mt-14 border-line border-t pt-8">
      <h2 id="siblings" className="text-xl">
        {entryText.siblings(layer.name, noun)}
      </h2>
      <p className="mt-1 text-faint text-sm">{entryText.siblingCount(siblings.length)}</p>
      <EntryList entries={siblings} />
    </section>
  )
}
