import { shortNameOf } from '#app/_wiki/names.ts'
import { readArticle } from '#app/[layer]/[entry]/read-article.ts'
import { type CompareQuery, toCompareAddress } from '#app/[layer]/compare/compare-address.ts'
import { readComparison } from '#app/[layer]/compare/read-comparison.ts'
import { compareText } from '#app/text/comparing.ts'
import { documentText } from '#app/text/conversing.ts'
import { cardText, entryText, opennessText } from '#app/text.ts'
import { numberedClaims } from '#lib/conversations/numbered-claims.ts'
import { chat, wiki } from '#lib/wiring.ts'
import type { Card } from './draw-card.tsx'

/** A page as other sites show it. */
export interface DescribedPage extends Card {
  /** Its address within the site. */
  path: string
}

/** An entry's page: its name, and the first claim that holds now. */
export async function describeEntry(layer: string, slug: string): Promise<DescribedPage> {
  const { entry, layer: own, claims, sources } = await readArticle(layer, slug)
  const first = claims.find(({ status }) => status === 'current')
  return {
    wiki: (await wiki.head()).name,
    place: own.name,
    title: entry.name,
    text: first?.text ?? entry.tagline,
    extent: `${opennessText[entry.openness]} · ${entryText.claims(claims.length, sources.length)}`,
    path: `/${entry.layer}/${entry.slug}`,
  }
}

/** A comparison: the names side by side, and the first claim of it. */
export async function describeComparison(slug: string, query: CompareQuery): Promise<DescribedPage> {
  const { layer, noun, comparison, request } = await readComparison(slug, query)
  const names = comparison.entries.map(entry => shortNameOf(entry.name))
  const { notes, rows } = comparison
  return {
    wiki: (await wiki.head()).name,
    place: layer.name,
    title: compareText.title(names, noun),
    text: notes[0]?.text ?? layer.summary,
    extent: names.length < 2 ? cardText.promise : compareText.extent(notes.length, rows.length),
    path: toCompareAddress(layer.slug, { ...request, isUnevenOnly: false }),
  }
}

/** A shared conversation: its first question, and how its answer begins; null when there is none of this id. */
export async function describeShared(id: string): Promise<DescribedPage | null> {
  const shared = await chat.findShared(id)
  if (!shared) return null
  const { document } = shared
  const answer = document.turns.find(turn => turn.answer)?.answer
  return {
    wiki: (await wiki.head()).name,
    place: documentText.about(shortNameOf(document.entryName)),
    title: document.title,
    text: answer?.sentences[0]?.text ?? '',
    extent: cardText.cited(numberedClaims(document.turns).length),
    path: `/shared/${id}`,
  }
}
