'use client'

import { failureText } from '#app/text.ts'

export default function ErrorPage() {
  return (
    <main className="mx-auto w-full max-w-[42rem] px-4 pt-12 pb-16 sm:px-6">
      <h1 className="text-2xl">{failureText.title}</h1>
      <p className="mt-3 font-serif text-lg text-soft">{failureText.body}</p>
      <p className="mt-6 flex gap-6">
        <button type="button" className="link touch" onClick={() => window.location.reload()}>
          {failureText.retry}
        </button>
        <a href="/" className="link touch flex items-center">
          {failureText.home}
        </a>
      </p>
    </main>
  )
}
