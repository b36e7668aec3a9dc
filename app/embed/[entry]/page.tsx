import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FramedChat } from '#app/_chat/framed-chat.tsx'
import { chatSubjectOf } from '#app/[layer]/[entry]/chat-subject.ts'
import { readArticle } from '#app/[layer]/[entry]/read-article.ts'
import { chatText } from '#app/text.ts'
import { wiki } from '#lib/wiring.ts'
import { lookScript } from './look-script.ts'

interface Props {
  params: Promise<{ entry: string }>
}

// Kept like an entry's page. Which sites may show it stands in the policy it is kept with (lib/page-cache.ts).
export const generateStaticParams = () => []
export const revalidate = 86400

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { entry } = await readSubject(params)
  return {
    title: chatText.title(entry.name),
    robots: { index: false },
    alternates: { canonical: `/${entry.layer}/${entry.slug}` },
  }
}

/** The chat about an entry, for pages of other sites to show in a frame. */
export default async function EmbedPage({ params }: Props) {
  const article = await readSubject(params)
  return (
    <>
      {/** biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, which must run before the first paint */}
      <script dangerouslySetInnerHTML={{ __html: lookScript }} />
      <FramedChat subject={chatSubjectOf(article)} />
    </>
  )
}

async function readSubject(params: Props['params']) {
  const entry = await wiki.findEntry((await params).entry)
  return entry ? await readArticle(entry.layer, entry.slug) : notFound()
}
