import { listOf, lowerFirst } from '#app/text/words.ts'
import { chatText } from '#app/text.ts'
import type { Answer } from '#lib/answer/answer.ts'
import { useEvidence } from './evidence.tsx'
import { Fold } from './fold.tsx'

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
    <Fold
      summary={
        <>
          {chatText.coverage(coverage.entries, coverage.cited.length, subject.noun)}
          {silent.length > 0 && ` ${chatText.nothing(facetOf(answer, subject.facetNames), silent.length)} `}
          {silent.length > 0 && shorten(silent)}
        </>
      }
    >
      <dl className="flex flex-col gap-2 pb-3">
        {coverage.cited.length > 0 && <Names title={chatText.cited} names={coverage.cited.map(nameOf)} />}
        {silent.length > maxNames && <Names title={chatText.nothingIn} names={silent} />}
        {consulted.length > 0 && (
          <div>
            <dt className="font-medium text-ink">{chatText.consulted(consulted.length)}</dt>
            <dd>
              <Consulted ids={consulted} />
            </dd>
          </div>
        )}
        <Names title={chatText.writer} names={[answerer === 'built-in' ? chatText.builtIn : answerer]} />
      </dl>
    </Fold>
  )
}

/** Claims by the entry they are about, each a link to where it stands. */
function Consulted({ ids }: { ids: readonly string[] }) {
  const { subject } = useEvidence()
  return (
    <ul>
      {[...Map.groupBy(ids, entryOf)].map(([entry, those]) => {
        const name = subject.entryNames[entry] ?? entry
        return (
          <li key={entry} className="flex flex-wrap items-center gap-x-3">
            {name}:
            {those.map(id => {
              const claim = nameClaim(id, subject.facetNames)
              return (
                <a
                  key={id}
                  href={addressOfId(subject.layer, id)}
                  aria-label={`${name}, ${claim}`}
                  className="link small-touch"
                >
                  {claim}
                </a>
              )
            })}
          </li>
        )
      })}
    </ul>
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

/**
 * The facet that was asked for by name and that an answer is about, or null: who is silent on one thing ("which run on a Mac?")
 * may well have claims on others of its facet.
 */
function facetOf({ table, claims, resolved }: Answer, facetNames: Record<string, string>): string | null {
  const facets = table ? table.rows.map(row => row.facet) : Object.values(claims).map(({ facet }) => facet)
  const [facet, ...others] = new Set(facets)
  if (facet === undefined || others.length > 0) return null
  const name = facetNames[facet] ?? facet
  return resolved.toLowerCase().includes(name.toLowerCase()) ? name : null
}

function addressOfId(layer: string, id: string): string {
  return `/${layer}/${id.replace('/', '#')}`
}

function entryOf(id: string): string {
  return id.slice(0, id.indexOf('/'))
}

/** `akash-network/pricing-1` as “pricing 1”. */
function nameClaim(id: string, facetNames: Record<string, string>): string {
  const anchor = id.slice(id.indexOf('/') + 1)
  const facet = anchor.replace(/-\d+$/, '')
  return `${lowerFirst(facetNames[facet] ?? facet)} ${anchor.slice(facet.length + 1)}`.trim()
}
