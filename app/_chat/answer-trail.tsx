import { chatText } from '#app/text.ts'
import type { Answer } from '#lib/answer/answer.ts'
import { useEvidence } from './evidence.tsx'

/** How an answer was made: what was read, what it cites, where the wiki is silent, and all that the writer was given. */
export function AnswerTrail({ answer }: { answer: Answer }) {
  const { subject } = useEvidence()
  const { coverage, consulted, answerer } = answer
  if (coverage.entries === 0) return null
  const nameOf = (slug: string) => subject.entryNames[slug] ?? slug
  return (
    <details className="trail text-sm text-soft">
      <summary className="touch flex items-center">
        {chatText.coverage(coverage.entries, coverage.cited.length, coverage.silent.length)}
      </summary>
      <dl className="flex flex-col gap-2 pb-3">
        {coverage.cited.length > 0 && <Names title={chatText.cited} names={coverage.cited.map(nameOf)} />}
        {coverage.silent.length > 0 && (
          <Names title={chatText.nothingIn} names={coverage.silent.map(nameOf)} />
        )}
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
