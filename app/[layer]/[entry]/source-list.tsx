import { publisherOf } from '#app/_wiki/names.ts'
import { entryText, kindText } from '#app/text.ts'
import type { NumberedSource } from './arrange-article.ts'

export function SourceList({ sources }: { sources: readonly NumberedSource[] }) {
  return (
    <section aria-labelledby="sources" className="mt-14 border-line border-t pt-8">
      <h2 id="sources" className="mb-3 text-xl">
        {entryText.sources}
      </h2>
      <ol className="flex flex-col text-sm">
        {sources.map(source => (
          <li
            key={source.id}
            id={`source-${source.id}`}
            className="claim grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2 py-2"
          >
            <span className="pt-px text-right text-faint">{source.number}</span>
            <div>
              <a href={source.url} className="link reach font-medium text-base">
                {source.title}
              </a>
              <p className="flex flex-wrap items-center gap-x-3 text-faint pointer-coarse:mt-1.5">
                {kindText[source.kind]} · {publisherOf(source.url)}
                <a href={`/sources/${source.id}`} className="link small-touch">
                  {entryText.sourceClaims(source.claimCount)}
                </a>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
