import type { Metadata } from 'next'
import { operations } from '#app/api/_http/describe-api.ts'
import { developersText } from '#app/text/developing.ts'
import { origin, wiki } from '#lib/wiring.ts'

export const metadata: Metadata = {
  title: developersText.title,
  description: developersText.lead,
  alternates: { canonical: '/developers' },
}

/** What programs can do here, as the OpenAPI description has it. */
export default async function DevelopersPage() {
  const [first] = (await wiki.stack()).flatMap(({ entries }) => entries)
  return (
    <main className="mx-auto w-full max-w-[46rem] px-4 pt-8 pb-16 sm:px-6">
      <h1 className="text-2xl">{developersText.title}</h1>
      <p className="mt-3 text-soft">{developersText.lead}</p>
      <p className="mt-3">
        <a href="/api/v1/openapi.json" className="link small-touch">
          {developersText.description}
        </a>
      </p>
      <h2 className="mt-8 text-xl">{developersText.example}</h2>
      <p className="mt-3">{developersText.exampleLead}</p>
      {/** biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className="mt-3 overflow-x-auto rounded-xl bg-sunk p-4 text-sm">
        <code>{toExample(origin, first?.slug ?? '')}</code>
      </pre>
      <h2 className="mt-8 text-xl">{developersText.others}</h2>
      <dl className="mt-3 flex flex-col gap-2">
        {developersText.otherWays.map(([name, address, meaning]) => (
          <div key={address}>
            <dt className="inline font-semibold">{name}: </dt>
            <dd className="inline">
              <code>{address}</code>, {meaning}
            </dd>
          </div>
        ))}
      </dl>
      <h2 className="mt-8 text-xl">{developersText.operations}</h2>
      <ul className="mt-4 flex flex-col gap-5">
        {operations.map(({ method, path, summary, takes, gives }) => (
          <li key={`${method} ${path}`} className="border-line border-t pt-4">
            <h3 className="text-lg">{summary}</h3>
            <p className="mt-1 break-words">
              <code>
                {method.toUpperCase()} /api/v1{path}
              </code>
            </p>
            <p className="mt-1 text-sm text-soft">
              {takes && `${developersText.takes}: ${Object.keys(takes.shape).join(', ')}. `}
              {developersText.gives}: {gives}.
            </p>
          </li>
        ))}
      </ul>
    </main>
  )
}

function toExample(home: string, entry: string): string {
  return `const response = await fetch('${home}/api/v1/ask', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ entry: '${entry}', question: 'What is it?' }),
})
const { sentences } = await response.json()
for (const { text, citations } of sentences) console.log(text, citations)`
}
