import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { toConversationAddress } from '#app/_chat/conversation-address.ts'
import { ConversationDocumentView, headingOf } from '#app/_document/conversation-document.tsx'
import { sessionCookie, toSession } from '#app/api/_http/session.ts'
import { documentText } from '#app/text/conversing.ts'
import { CairnError } from '#lib/errors.ts'
import { chat } from '#lib/wiring.ts'
import { PrintButton } from './print-button.tsx'

interface Props {
  params: Promise<{ id: string }>
}

export const metadata: Metadata = { title: documentText.title, robots: { index: false } }

/** A conversation of this browser as a page to read and print. */
export default async function ConversationPage({ params }: Props) {
  const { id } = await params
  const document = await readDocument(id)
  return (
    <main className="mx-auto w-full max-w-[42rem] px-4 pt-8 pb-16 sm:px-6">
      <p className="text-sm text-soft">{document.entryName}</p>
      <h1 className="mt-2 text-2xl">{headingOf(document)}</h1>
      <p className="mt-3 text-soft print:hidden">{documentText.mine}</p>
      <p className="mt-2 flex flex-wrap items-center gap-x-5 text-sm print:hidden">
        <PrintButton />
        <a
          href={`/api/conversations/${id}/export?format=markdown`}
          download
          className="touch link inline-flex items-center"
        >
          {documentText.markdown}
        </a>
        <a href={toConversationAddress(document.url, id)} className="touch link inline-flex items-center">
          {documentText.goOn}
        </a>
      </p>
      <ConversationDocumentView document={document} changes={new Map()} />
    </main>
  )
}

/** The conversation, if it is this browser's; any other is not found. */
async function readDocument(id: string) {
  const session = toSession((await cookies()).get(sessionCookie)?.value)
  try {
    return await chat.export(id, session)
  } catch (error) {
    if (error instanceof CairnError && error.code === 'not-found') notFound()
    throw error
  }
}
