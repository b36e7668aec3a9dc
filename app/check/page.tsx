import type { Metadata } from 'next'
import { checkPageText } from '#app/text/checking.ts'
import { wiki } from '#lib/wiring.ts'
import { CheckForm } from './check-form.tsx'

export const metadata: Metadata = {
  title: checkPageText.title,
  description: checkPageText.lead,
  alternates: { canonical: '/check' },
}

/** Where a reader's own text is set beside the claims of the wiki. */
export default async function CheckPage() {
  const layers = await wiki.layers()
  return (
    <main className="mx-auto w-full max-w-[46rem] px-4 pt-8 pb-16 sm:px-6">
      <h1 className="text-2xl">{checkPageText.title}</h1>
      <p className="mt-3 text-soft">{checkPageText.lead}</p>
      <noscript>
        <p className="mt-3">{checkPageText.needsScript}</p>
      </noscript>
      <CheckForm layers={layers.map(({ slug, name }) => ({ slug, name }))} />
    </main>
  )
}
