import { qualityText } from '#app/text/conversing.ts'

interface EntryFilterProps {
  entries: { slug: string; name: string }[]
  /** The slug of the entry that is shown alone; empty for all. */
  chosen: string
}

/** Chooses the one entry whose gaps are shown. */
export function EntryFilter({ entries, chosen }: EntryFilterProps) {
  return (
    <form className="mt-6 flex flex-wrap items-center gap-2">
      <label htmlFor="entry" className="text-sm">
        {qualityText.filter}
      </label>
      <select id="entry" name="entry" defaultValue={chosen} className="field">
        <option value="">{qualityText.all}</option>
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
