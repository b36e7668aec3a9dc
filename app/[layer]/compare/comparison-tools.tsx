import { toAskHash } from '#app/_chat/carried-question.ts'
import { shortNameOf } from '#app/_wiki/names.ts'
import { compareText } from '#app/text/comparing.ts'
import type { Comparison } from '#lib/compare/compare-entries.ts'
import { type CompareRequest, toCompareAddress } from './compare-address.ts'
import { CopyButton } from './copy-button.tsx'

interface ComparisonToolsProps {
  layer: string
  comparison: Comparison
  request: CompareRequest
}

/** What can be done with a comparison: ask about it, narrow it, take it along. */
export function ComparisonTools({ layer, comparison, request }: ComparisonToolsProps) {
  const { entries, rows } = comparison
  const [pinned] = entries
  const asked = request.facets.length === 0 ? [] : rows.map(row => row.facet.name)
  const question = compareText.question(
    entries.map(entry => shortNameOf(entry.name)),
    asked,
  )
  const markdown = toCompareAddress(layer, request, 'comparison.md')
  const toggled = toCompareAddress(layer, { ...request, isUnevenOnly: !request.isUnevenOnly })
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1 py-3 text-sm print:hidden">
      <a href={`/${layer}/${pinned?.slug}${toAskHash(question)}`} className="button">
        {compareText.ask}
      </a>
      <a href={toggled} className="link touch inline-flex items-center">
        {request.isUnevenOnly ? compareText.allRows : compareText.onlyUneven}
      </a>
      <span className="flex flex-wrap items-center gap-x-4 sm:ml-auto">
        <CopyButton address={markdown} />
        <span className="flex items-center gap-x-3">
          <span className="text-faint">{compareText.download}</span>
          <a href={markdown} download className="link touch inline-flex items-center">
            {compareText.markdown}
          </a>
          <a
            href={toCompareAddress(layer, request, 'comparison.csv')}
            download
            className="link touch inline-flex items-center sm:justify-end"
          >
            {compareText.csv}
          </a>
        </span>
      </span>
    </div>
  )
}
