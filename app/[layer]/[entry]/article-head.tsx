import { Breadcrumb } from '#app/_wiki/breadcrumb.tsx'
import { publisherOf } from '#app/_wiki/names.ts'
import { compareText } from '#app/text/comparing.ts'
import { entryText } from '#app/text.ts'
import type { Entry, Layer } from '#lib/wiki/model.ts'

interface ArticleHeadProps {
  entry: Entry
  layer: Layer
  claimCount: number
  sourceCount: number
  /** Where the entry stands beside its siblings; null when it has none. */
  comparison: string | null
}

export function ArticleHead({ entry, layer, claimCount, sourceCount, comparison }: ArticleHeadProps) {
  return (
    <header className="relative">
      <div className={comparison === null ? '' : '@xl:pr-44'}>
        <Breadcrumb layer={layer} openness={entry.openness} />
      </div>
      <h1 className="mt-3 text-3xl">{entry.name}</h1>
      <p className="mt-3 font-serif text-lg text-soft">{entry.tagline}</p>
      <dl className="mt-5 flex flex-wrap items-baseline gap-x-6 gap-y-1 border-line border-y py-3 text-sm">
        {entry.homepage && (
          <Fact name={entryText.homepage}>
            <a href={entry.homepage} className="link reach">
              {publisherOf(entry.homepage)}
            </a>
          </Fact>
        )}
        {entry.aliases.length > 0 && <Fact name={entryText.aliases}>{entry.aliases.join(', ')}</Fact>}
        <Fact name={entryText.contains}>{entryText.claims(claimCount, sourceCount)}</Fact>
      </dl>
      {comparison !== null && (
        <a
          href={comparison}
          className="link touch inline-flex items-center font-semibold text-sm @xl:absolute @xl:top-0 @xl:right-0 @xl:min-h-8 @xl:pointer-coarse:min-h-11 print:hidden"
        >
          {compareText.withSiblings}
        </a>
      )}
    </header>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="flex items-baseline gap-1.5">
      <dt className="shrink-0 text-faint">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
