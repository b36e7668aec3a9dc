import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { toCardMetadata } from '#app/_cards/card-metadata.ts'
import { ConversationDocumentView, headingOf } from '#app/_document/conversation-document.tsx'
import { documentText } from '#app/text/conversing.ts'
import { numberedClaims } from '#lib/conversations/numbered-claims.ts'
import { showDate } from '#lib/language/show-date.ts'
import { chat } from '#lib/wiring.ts'

interface Props {
  params: Promise<{ id: string }>
}

// Read anew for each request: sharing may have ended since.
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const { document } = await readShared(id)
  const { title } = document
  const description = documentText.description(title, document.entryName)
  const { oembed, ...cards } = toCardMetadata({ title, description, path: `/shared/${id}`, type: 'article' })
  return { title, description, robots: { index: false }, alternates: { types: oembed }, ...cards }
}

/** A conversation as it was shared, with what the wiki has changed since. */
export default async function SharedPage({ params }: Props) {
  const { document, sharedAt, changes } = await readShared((await params).id)
  const cited = numberedClaims(document.turns).length
  const day = showDate(new Date(sharedAt).toISOString().slice(0, 10))
  return (
    <main className="mx-auto w-full max-w-[42rem] px-4 pt-8 pb-16 sm:px-6">
      <p className="text-sm text-soft">
        <a href={document.url} className="link reach">
          {document.entryName}
        </a>
      </p>
      <h1 className="mt-2 text-2xl">{headingOf(document)}</h1>
      <p className="mt-3 text-soft">
        {documentText.shared(day)}{' '}
        {cited > 0 && (changes.size > 0 ? documentText.changed(changes.size, cited) : documentText.unchanged)}
      </p>
      <ConversationDocumentView document={document} changes={changes} />
      <p className="mt-10 print:hidden">
        <a href={`${document.url}#chat`} className="button-main inline-flex items-center">
          {documentText.ask(document.entryName)}
        </a>
      </p>
    </main>
  )
}

const readShared = cache(async (id: string) => (await chat.findShared(id)) ?? notFound())
