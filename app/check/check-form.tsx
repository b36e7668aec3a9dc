'use client'

import { type FormEvent, useState } from 'react'
import { checkPageText } from '#app/text/checking.ts'
import type { CheckedText } from '#lib/check/checked-text.ts'
import { CheckedSentences } from './checked-sentences.tsx'
import { requestCheck } from './request-check.ts'

/** A box for a text, and what the wiki says of each of its sentences. */
export function CheckForm({ layers }: { layers: { slug: string; name: string }[] }) {
  const [isBusy, setBusy] = useState(false)
  const [found, setFound] = useState<CheckedText | string | null>(null)

  async function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    setBusy(true)
    setFound(await requestCheck(String(fields.get('text')), String(fields.get('layer'))))
    setBusy(false)
  }

  return (
    <>
      <form onSubmit={check} className="needs-script mt-6 flex flex-col gap-4">
        <label className="flex flex-col gap-1.5 font-semibold">
          {checkPageText.text}
          <textarea
            name="text"
            required
            rows={7}
            maxLength={20_000}
            className="rounded-xl border border-strong bg-raised p-4 font-normal font-serif text-read"
          />
        </label>
        <div className="flex flex-wrap items-end justify-between gap-4">
          <label className="flex min-w-0 items-center gap-3">
            <span className="shrink-0">{checkPageText.scope}</span>
            <select
              name="layer"
              className="touch w-full min-w-0 rounded-lg border border-strong bg-raised px-3"
            >
              <option value="">{checkPageText.all}</option>
              {layers.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="button" disabled={isBusy}>
            {checkPageText.submit}
          </button>
        </div>
      </form>
      <p role="status" className="mt-6 min-h-6 font-medium">
        {isBusy ? checkPageText.busy : summarise(found)}
      </p>
      {!isBusy && found !== null && typeof found !== 'string' && <CheckedSentences checked={found} />}
    </>
  )
}

function summarise(found: CheckedText | string | null): string {
  if (found === null) return ''
  if (typeof found === 'string') return found
  const { counts, sentences } = found
  return checkPageText.summary(counts.quoted + counts.checked, sentences.length, counts.contradicted)
}
