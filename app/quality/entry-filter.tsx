import { qualityText } from '#app/text/conversing.ts'
import type { Noun } from '#lib/wiki/texts.ts'

interface EntryFilterProps {
  entries: { slug: string; name: string }[]
  /** The slug of the entry that is shown alone; empty for all. */
  chosen: string
  noun: Noun
}

/** Chooses the one entry whose gaps are shown. */
export function EntryFilter({ entries, chosen, noun }: EntryFilterProps) {
  return (
    <form className="mt-6 flex flex-wrap items-center gap-2">
      <label htmlFor="entry" className="text-sm">
        {qualityText.filter(noun)}
      </label>
      <select id="entry" name="entry" defaultValue={chosen} className="field">
        <option value="">{qualityText.all(noun)}</option>
        {entries.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="button-main">
        {qualityText.show}
      </button>
    </form>
  )
}
