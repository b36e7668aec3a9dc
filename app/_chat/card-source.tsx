import { publisherOf } from '#app/_wiki/names.ts'
import { toPassageUrl } from '#app/_wiki/to-passage-url.ts'
import { chatText, kindText, sourceText } from '#app/text.ts'
import type { CitedClaim } from '#lib/answer/answer.ts'

/** One source of a cited claim, opened at the passage where the wiki knows it. */
export function CardSource({ source }: { source: CitedClaim['sources'][number] }) {
  return (
    <li className="border-line border-b py-2 text-sm pointer-coarse:py-3">
      <a href={`/sources/${source.id}`} className="reach font-medium hover:text-accent hover:underline">
        {source.title}
      </a>
      <p className="text-faint">
        {kindText[source.kind]} · {publisherOf(source.url)}
      </p>
      <a
        href={toPassageUrl(source.url, source.locate)}
        target="_blank"
        rel="noopener"
        className="link small-touch pointer-coarse:-my-2"
      >
        {source.locate === null ? sourceText.open : sourceText.openPassage}
        <span className="sr-only"> {chatText.newWindow}</span>
      </a>
    </li>
  )
}
