import { shortNameOf } from '#app/_wiki/names.ts'
import { OpennessMark } from '#app/_wiki/openness-mark.tsx'
import { homeText } from '#app/text.ts'
import type { EntrySummary, Layer } from '#lib/wiki/model.ts'
import type { Noun } from '#lib/wiki/texts.ts'

interface StackSlabProps {
  layer: Layer & { entries: EntrySummary[] }
  noun: Noun
  claimCount: number
  /** How high it lies: one more for each layer below, less where there are many. */
  height: number
}

// More names than this are a list to look through, which the layer's own page is.
const maxShown = 30

/** One layer of the stack, drawn as a stone that carries its projects: the higher it lies, the narrower it is. */
export function StackSlab({ layer, noun, claimCount, height }: StackSlabProps) {
  const isLong = layer.entries.length > maxShown
  const shown = isLong ? layer.entries.slice(0, maxShown) : layer.entries
  const hidden = layer.entries.length - shown.length
  return (
    <li className="slab" style={{ '--height': height } as React.CSSProperties}>
      <div>
        <h2 className="text-xl">
          <a href={`/${layer.slug}`} className="small-touch hover:text-accent">
            {layer.name}
          </a>
        </h2>
        <p className="text-sm text-soft">{layer.summary}</p>
        <p className="mt-1 text-soft text-xs">
          {homeText.entries(layer.entries.length, noun)} · {homeText.claims(claimCount)}
        </p>
      </div>
      <ul className="slab-entries">
        {shown.map(entry => (
          <li key={entry.slug}>
            <a href={`/${entry.layer}/${entry.slug}`} title={entry.tagline}>
              <OpennessMark openness={entry.openness} isCompact />
              {shortNameOf(entry.name)}
            </a>
          </li>
        ))}
        {hidden > 0 && (
          <li>
            <a href={`/${layer.slug}`}>{homeText.more(hidden, noun)}</a>
          </li>
        )}
      </ul>
    </li>
  )
}
