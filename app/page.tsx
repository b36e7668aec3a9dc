import type { Metadata } from 'next'
import { Logo } from '#app/_shell/logo.tsx'
import { StackSlab } from '#app/_stack/stack-slab.tsx'
import { homeText, siteText } from '#app/text.ts'
import { wiki } from '#lib/wiring.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { name, summary } = await wiki.head()
  return {
    title: { absolute: `${name} · ${siteText.name}` },
    description: `${summary} ${siteText.purpose}`,
    alternates: { canonical: '/' },
  }
}

export default async function StackPage() {
  const [{ name, summary }, stack] = await Promise.all([wiki.head(), wiki.stack()])
  const claims = await wiki.claimsOf(...stack.flatMap(layer => layer.entries.map(entry => entry.slug)))
  // The stack is listed from the ground up, and drawn with the ground at the bottom.
  const slabs = stack.toReversed()
  return (
    <main className="mx-auto w-full max-w-6xl px-4 pt-8 pb-16 sm:px-6 sm:pt-12">
      <div className="mx-auto max-w-read text-center">
        <Logo className="mx-auto mb-4 size-12 text-accent" />
        <h1 className="text-3xl">{name}</h1>
        <p className="mt-4 font-serif text-lg">{summary}</p>
        <p className="mt-3 text-base text-soft">{homeText.how}</p>
      </div>
      <ol className="mt-8 flex flex-col items-center gap-1.5 sm:mt-10" reversed>
        {slabs.map((layer, index) => (
          <StackSlab
            key={layer.slug}
            layer={layer}
            claimCount={claims.filter(claim => claim.layer === layer.slug).length}
            height={slabs.length - 1 - index}
          />
        ))}
      </ol>
    </main>
  )
}
