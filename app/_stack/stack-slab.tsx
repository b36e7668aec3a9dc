import { OpennessMark } from '#app/_wiki/openness-mark.tsx'
import { homeText } from '#app/text.ts'
import type { EntrySummary, Layer } from '#lib/wiki/model.ts'

interface StackSlabProps {
  layer: Layer & { entries: EntrySummary[] }
  claimCount: number
  /** How many layers lie below. */
  height: number
}

/** One layer of the stack, drawn as a stone: the higher it lies, the narrower it is. */
export function StackSlab({ layer, claimCount, height }: StackSlabProps) {
  return (
    <li
      className="slab grid w-full gap-x-10 gap-y-4 border border-line px-5 py-6 sm:px-8 sm:py-8 lg:grid-cols-[12rem_minmax(0,1fr)] lg:px-10"
      style={{ '--height': height } as React.CSSProperties}
    >
      <div>
        <h2 className="text-xl">
          <a href={`/${layer.slug}`} className="hover:text-accent">
            {layer.name}
          </a>
        </h2>
        <p className="mt-1 text-soft">{layer.summary}</p>
        <p className="mt-2 text-faint text-sm">
          {homeText.entries(layer.entries.length)} · {homeText.claims(claimCount)}
        </p>
      </div>
      <ul className="grid gap-x-8 self-start sm:grid-cols-2">
        {layer.entries.map(entry => (
          <li key={entry.slug} className="border-line border-t">
            <a href={`/${entry.layer}/${entry.slug}`} className="group block py-2.5">
              <span className="flex items-baseline justify-between gap-3">
                <span className="font-semibold group-hover:text-accent">{entry.name}</span>
                <OpennessMark openness={entry.openness} className="text-faint text-xs" />
              </span>
              <span className="block text-sm text-soft">{entry.tagline}</span>
            </a>
          </li>
        ))}
      </ul>
    </li>
  )
}
