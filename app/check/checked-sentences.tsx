import { checkPageText } from '#app/text/checking.ts'
import type { CheckedSentence, CheckedText } from '#lib/check/checked-text.ts'

/** The sentences of a checked text in their order, each with its verdict and the claims behind it. */
export function CheckedSentences({ checked }: { checked: CheckedText }) {
  return (
    <section aria-labelledby="checked" className="mt-4">
      <h2 id="checked" className="sr-only">
        {checkPageText.results}
      </h2>
      <ol className="flex flex-col gap-6">
        {checked.sentences.map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once and never reordered
          <li key={index} className="checked-sentence" data-verdict={sentence.verdict}>
            <MarkedText sentence={sentence} />
            <p className="mt-1 text-sm">
              <strong>{checkPageText.verdicts[sentence.verdict].name}.</strong>{' '}
              <span className="text-soft">{toMeaning(sentence)}</span>
            </p>
            <ClaimList title={checkPageText.supported} ids={sentence.supportedBy} checked={checked} />
            <ClaimList title={checkPageText.contradicted} ids={sentence.contradictedBy} checked={checked} />
            <ClaimList title={checkPageText.nearest} ids={sentence.nearest} checked={checked} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The sentence with the words that fail it marked, where they stand in it. */
function MarkedText({ sentence: { text, span } }: { sentence: CheckedSentence }) {
  const start = span === null ? -1 : text.indexOf(span)
  if (span === null || start < 0 || span.length === text.length)
    return <p className="font-serif text-read">{text}</p>
  return (
    <p className="font-serif text-read">
      {text.slice(0, start)}
      <mark>{span}</mark>
      {text.slice(start + span.length)}
    </p>
  )
}

function toMeaning({ verdict, explanation, span }: CheckedSentence): string {
  const { meaning } = checkPageText.verdicts[verdict]
  if (explanation === null || verdict === 'outdated') return meaning
  return `${meaning} ${checkPageText.because}: ${explanation}${span === null ? '' : ` ${checkPageText.about(span)}`}.`
}

interface ClaimListProps {
  title: string
  ids: string[]
  checked: CheckedText
}

function ClaimList({ title, ids, checked }: ClaimListProps) {
  const claims = ids.flatMap(id => checked.claims[id] ?? [])
  if (claims.length === 0) return null
  return (
    <div className="mt-2 text-sm">
      <p className="text-faint">{title}</p>
      <ul className="flex flex-col gap-1">
        {claims.map(claim => (
          <li key={claim.url}>
            <a href={claim.url} className="link small-touch">
              {claim.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
