import { listOf } from '#app/text/words.ts'
import { chatText } from '#app/text.ts'
import type { Answer } from '#lib/answer/answer.ts'
import { useEvidence } from './evidence.tsx'

// More names than this would be a paragraph under every answer; the rest unfold.
const maxNames = 3

/** How an answer was made: what was read, what it cites, where the wiki is silent, and all that the writer was given. */
export function AnswerTrail({ answer }: { answer: Answer }) {
  const { subject } = useEvidence()
  const { coverage, consulted, answerer } = answer
  if (coverage.entries === 0) return null
  const nameOf = (slug: string) => subject.entryNames[slug] ?? slug
  const silent = coverage.silent.map(nameOf)
  return (
    <details className="trail text-sm text-soft">
      <summary className="touch py-2.5">
        {chatText.coverage(coverage.entries, coverage.cited.length, subject.noun)}
        {silent.length > 0 && ` ${chatText.nothing(facetOf(answer, subject.facetNames), silent.length)} `}
        {silent.length > 0 && shorten(silent)}
      </summary>
      <dl className="flex flex-col gap-2 pb-3">
        {coverage.cited.length > 0 && <Names title={chatText.cited} names={coverage.cited.map(nameOf)} />}
        {silent.length > maxNames && <Names title={chatText.nothingIn} names={silent} />}
        {consulted.length > 0 && (
          <div>
            <dt className="font-medium text-ink">{chatText.consulted(consulted.length)}</dt>
            <dd>
              <ul className="flex flex-wrap gap-x-3">
                {consulted.map(id => (
                  <li key={id}>
                    <a href={addressOfId(subject.layer, id)} className="link inline-block py-0.5">
                      {nameClaim(id, subject.entryNames, subject.facetNames)}
                    </a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        <Names title={chatText.writer} names={[answerer === 'built-in' ? chatText.builtIn : answerer]} />
      </dl>
    </details>
  )
}

function Names({ title, names }: { title: string; names: string[] }) {
  return (
    <div>
      <dt className="font-medium text-ink">{title}</dt>
      <dd>{names.join(', ')}</dd>
    </div>
  )
}

function shorten(names: readonly string[]): string {
  const shown = names.slice(0, maxNames)
  const more = names.length - shown.length
  return `${listOf(more > 0 ? [...shown, chatText.others(more)] : shown)}.`
}

/** The facet that an answer is about, or null when it is about several. */
function facetOf({ table, claims }: Answer, facetNames: Record<string, string>): string | null {
  const facets = table ? table.rows.map(row => row.facet) : Object.values(claims).map(({ facet }) => facet)
  const [facet, ...others] = new Set(facets)
  return facet === undefined || others.length > 0 ? null : (facetNames[facet] ?? facet)
}

function addressOfId(layer: string, id: string): string {
  return `/${layer}/${id.replace('/', '#')}`
}

/** `akash-network/pricing-1` as “Akash Network, pricing 1”. */
function nameClaim(
  id: string,
  entryNames: Record<string, string>,
  facetNames: Record<string, string>,
): string {
  const [entry = '', anchor = ''] = id.split('/')
  const facet = anchor.replace(/-\d+$/, '')
  const number = anchor.slice(facet.length + 1)
  return `${entryNames[entry] ?? entry}, ${(facetNames[facet] ?? facet).toLowerCase()} ${number}`.trim()
}
