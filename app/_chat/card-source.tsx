import { publisherOf } from '#app/_wiki/names.ts'
import { toPassageUrl } from '#app/_wiki/to-passage-url.ts'
import { chatText, kindText, sourceText } from '#app/text.ts'
import type { CitedClaim } from '#lib/answer/answer.ts'

/** One source of a cited claim, opened at the passage where the wiki knows it. */
export function CardSource({ source }: { source: CitedClaim['sources'][number] }) {
  return (
    <li className="border-line border-b py-2 text-sm">
      <a href={`/sources/${source.id}`} className="font-medium hover:text-accent hover:underline">
        {source.title}
      </a>
      <p className="flex flex-wrap items-center justify-between gap-x-3 text-faint">
        <span>
          {kindText[source.kind]} · {publisherOf(source.url)}
        </span>
        <a
          href={toPassageUrl(source.url, source.locate)}
          target="_blank"
          rel="noopener"
          className="link inline-block py-1 text-ink"
        >
          {source.locate === null ? sourceText.open : sourceText.openPassage}
          <span className="sr-only"> {chatText.newWindow}</span>
        </a>
      </p>
    </li>
  )
}
