import type { Metadata } from 'next'
import { toAskHash } from '#app/_chat/carried-question.ts'
import { openingQuestions } from '#app/_stack/opening-questions.ts'
import { StackSlab } from '#app/_stack/stack-slab.tsx'
import { OpennessMark } from '#app/_wiki/openness-mark.tsx'
import { Stone } from '#app/_wiki/stone.tsx'
import { homeText, siteText } from '#app/text.ts'
import { Openness } from '#lib/wiki/model.ts'
import { wiki } from '#lib/wiring.ts'

// Like every page of the wiki (docs/decisions/002).
export const revalidate = 86400

export async function generateMetadata(): Promise<Metadata> {
  const [{ name, summary }, { site }] = await Promise.all([wiki.head(), wiki.texts()])
  return {
    title: { absolute: site === name ? name : `${name} · ${site}` },
    description: `${summary} ${siteText.purpose}`,
    alternates: { canonical: '/' },
  }
}

export default async function StackPage() {
  const [{ name, summary }, texts, stack, facets] = await Promise.all([
    wiki.head(),
    wiki.texts(),
    wiki.stack(),
    wiki.facets(),
  ])
  const about = texts.about ?? homeText.about
  const counts = new Map(
    await Promise.all(stack.map(async ({ slug }) => [slug, await wiki.claimCount(slug)] as const)),
  )
  const claimCount = [...counts.values()].reduce((sum, count) => sum + count, 0)
  // Enough to ask by, however large the wiki is.
  const claims = await wiki.claimsOf(
    ...stack
      .slice(0, maxQuestions)
      .flatMap(({ entries }) => entries.slice(0, mostRead).map(({ slug }) => slug)),
  )
  // The stack is listed from the ground up, and drawn with the ground at the bottom.
  const slabs = stack.toReversed()
  return (
    <main className="mx-auto w-full max-w-6xl px-4 pt-8 pb-16 sm:px-6 lg:pt-10">
      <div className="grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div>
          <h1 className="text-3xl">{name}</h1>
          <p className="mt-3 max-w-[40rem] text-balance font-serif text-lg">{summary}</p>
          <dl className="mt-5 flex max-w-[40rem] flex-col gap-2">
            <Ability isAble name={homeText.can(texts.noun)} meaning={`${about} ${homeText.canMeaning}`} />
            <Ability name={homeText.cannot} meaning={homeText.cannotMeaning(claimCount)} />
          </dl>
        </div>
        <section aria-labelledby="questions" className="lg:pt-2">
          <h2 id="questions" className="mb-1 font-medium font-sans text-faint text-sm tracking-normal">
            {homeText.questions}
          </h2>
          <ul>
            {openingQuestions(stack, facets, claims, texts)
              .slice(0, maxQuestions)
              .map(({ entry, question }) => (
                <li key={entry.slug} className="border-line border-t">
                  <a
                    href={`/${entry.layer}/${entry.slug}${toAskHash(question)}`}
                    className="group touch flex items-center gap-3 py-2 hover:text-accent"
                  >
                    <span className="flex-1">{question}</span>
                    <span aria-hidden="true" className="text-faint group-hover:text-accent">
                      →
                    </span>
                  </a>
                </li>
              ))}
          </ul>
        </section>
      </div>
      <ol className="stack mt-9" reversed>
        {slabs.map((layer, index) => (
          <StackSlab
            key={layer.slug}
            layer={layer}
            noun={texts.noun}
            claimCount={counts.get(layer.slug) ?? 0}
            height={(slabs.length - 1 - index) * Math.min(1, maxHeight / (slabs.length - 1))}
          />
        ))}
      </ol>
      <p className="mt-4 flex flex-wrap justify-center gap-x-6 gap-y-1 text-faint text-sm">
        {Openness.options.map(openness => (
          <OpennessMark key={openness} openness={openness} />
        ))}
      </p>
    </main>
  )
}

// More would push the stack out of sight.
const maxQuestions = 6
// Entries of a layer, of which the one with the most claims is asked about.
const mostRead = 40
// Slabs are drawn narrower the higher they lie: so many steps at most, or the highest could hold no name.
const maxHeight = 4

function Ability({ isAble = false, name, meaning }: { isAble?: boolean; name: string; meaning: string }) {
  return (
    <div className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3">
      <dt className="col-start-2 row-start-1 font-semibold">{name}</dt>
      <dd className="col-start-2 text-soft">{meaning}</dd>
      <span aria-hidden="true" className="col-start-1 row-start-1 flex h-[1.55em] items-center">
        <Stone status={isAble ? 'current' : 'superseded'} />
      </span>
    </div>
  )
}
