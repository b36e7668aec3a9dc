import type { Metadata } from 'next'
import { SearchBox } from '#app/_shell/search-box.tsx'
import { EntriesByLayer } from '#app/_wiki/entries-by-layer.tsx'
import { missingText } from '#app/text.ts'

export const metadata: Metadata = { title: missingText.title }

export default function NotFound() {
  return (
    <main className="mx-auto w-full max-w-[42rem] px-4 pt-12 pb-16 sm:px-6">
      <h1 className="text-2xl">{missingText.title}</h1>
      <p className="mt-3 font-serif text-lg text-soft">{missingText.body}</p>
      <SearchBox className="mt-6" />
      <EntriesByLayer />
    </main>
  )
}
