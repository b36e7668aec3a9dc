import type { Metadata } from 'next'
import { origin } from '#lib/wiring.ts'
import { cardSize } from './draw-card.tsx'

interface CardMetadata {
  title: string
  description: string
  /** The address of the page within the site. */
  path: string
  type: 'article' | 'website'
}

/** Where the picture of a page stands: `card.png` beside it, with the same query. */
export function toCardAddress(path: string): string {
  const { pathname, search } = new URL(path, origin)
  return `${pathname}/card.png${search}`
}

/** What tells other sites how to show a page: its card, its words, and where oEmbed is asked of it. */
export function toCardMetadata({ title, description, path, type }: CardMetadata) {
  const images = [{ url: toCardAddress(path), ...cardSize, alt: joinSentences(title, description) }]
  return {
    openGraph: { title, description, type, url: path, images },
    twitter: { card: 'summary_large_image', title, description, images },
    oembed: { 'application/json+oembed': `${origin}/oembed?url=${encodeURIComponent(`${origin}${path}`)}` },
  } satisfies Pick<Metadata, 'openGraph' | 'twitter'> & { oembed: Record<string, string> }
}

/** Texts after each other, each with a mark at its end. */
export function joinSentences(...texts: readonly string[]): string {
  return texts.flatMap(text => (text === '' ? [] : /[.?!]$/.test(text) ? text : `${text}.`)).join(' ')
}
