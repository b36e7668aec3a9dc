import { Document, type YAMLMap } from 'yaml'
import type { Facet, Source } from '#lib/wiki/model.ts'
import { reservedEntrySlugs } from '#lib/wiki/seeds/reserved-slugs.ts'
import { ClaimNames } from './claim-names.ts'
import { draftSources } from './draft-sources.ts'
import { guessFacet } from './guess-facet.ts'
import type { Page } from './parse-page.ts'
import { splitSentences } from './split-sentences.ts'
import { toSlug } from './to-slug.ts'

/** What the wiki holds already, as far as a draft needs to know. */
export interface KnownWiki {
  layers: readonly { slug: string; name: string }[]
  facets: readonly Facet[]
  entries: readonly KnownEntry[]
}

export interface KnownEntry {
  slug: string
  layer: string
  name: string
  aliases: readonly string[]
  sources: readonly Source[]
}

/**
 * A draft of the seed file for a page's entry, as YAML that passes the check. Its sentences are claims with a guessed
 * facet, each resting on all sources, none checked; comments say where it belongs, which sentences do not stand alone,
 * and which siblings the wiki lacks.
 */
export function draftEntry(page: Page, wiki: KnownWiki): string {
  const { title, openness, tagline } = page
  const shortName = title.replace(/\s*\([^)]*\)\s*$/, '')
  const sources = draftSources(
    page.sources,
    wiki.entries.flatMap(entry => entry.sources),
  )
  const document = new Document({
    name: title,
    openness,
    tagline,
    ...(shortName === title || shortName === '' ? {} : { aliases: [shortName] }),
    sources: Object.fromEntries(sources.map(({ id, ...source }) => [id, source])),
    claims: draftClaims(page, wiki.facets, sources),
  })
  layOut(document, shortName)
  const head = describePlace(page, toEntrySlug(shortName), wiki)
  const foot = describeMissingSiblings(page, wiki)
  return [...head.map(toComment), '', document.toString({ lineWidth: 110 }), ...foot.map(toComment)]
    .join('\n')
    .replace(/\n*$/, '\n')
}

function toEntrySlug(name: string): string {
  const slug = toSlug(name, 'entry')
  return reservedEntrySlugs.has(slug) ? `${slug}-project` : slug
}

function toComment(line: string): string {
  return `# ${line}`
}

function draftClaims({ body }: Page, facets: readonly Facet[], sources: readonly Source[]) {
  const names = new ClaimNames()
  const sentences = body.flatMap(splitSentences).flatMap(cutLong)
  return sentences.map((text, index) => {
    // A page's first sentence says what the entry is.
    const facet = (index === 0 ? facets[0]?.slug : undefined) ?? guessFacet(text, facets)
    return { id: names.next(facet), facet, text, checked: false, sources: sources.map(({ id }) => id) }
  })
}

/** Cuts a sentence that is too long for a claim at its last semicolon, comma or blank that still fits. */
function cutLong(sentence: string): string[] {
  const maxCharacters = 600
  if (sentence.length <= maxCharacters) return [sentence]
  const head = sentence.slice(0, maxCharacters)
  const end =
    ['; ', ', ', ' '].map(mark => head.lastIndexOf(mark) + 1).find(at => at > maxCharacters / 2) ??
    maxCharacters
  const rest = sentence.slice(end).trim()
  return [head.slice(0, end).trim(), ...(rest === '' ? [] : cutLong(rest))]
}

/** Short lists on one line, and a comment on each sentence that does not name the entry. */
function layOut(document: Document, shortName: string): void {
  const aliases = document.get('aliases') as YAMLMap | undefined
  if (aliases) aliases.flow = true
  const [subject = ''] = shortName.toLowerCase().split(' ')
  const claims = document.get('claims') as { items: YAMLMap[] }
  for (const claim of claims.items) {
    const sources = claim.get('sources') as YAMLMap
    sources.flow = true
    const text = String(claim.get('text'))
    if (!text.toLowerCase().includes(subject))
      claim.commentBefore = ` Does not name ${shortName}: put it so that it stands alone.`
  }
}

function describePlace({ title, layer }: Page, slug: string, { layers, entries }: KnownWiki): string[] {
  const found = layers.find(({ name, slug }) => isSameName(name, layer) || isSameName(slug, layer))
  const layerSlug = found?.slug ?? toSlug(layer, 'layer')
  const known =
    entries.find(entry => namesOf(entry).some(name => isSameName(name, title))) ??
    entries.find(entry => entry.slug === slug)
  const lines = [
    `A draft for ${layerSlug}/${known?.slug ?? slug}.yaml: read each sentence against its sources, then drop "checked: false".`,
  ]
  if (known) return [...lines, `The wiki has this entry already, in ${known.layer}/${known.slug}.yaml.`]
  if (!found) lines.push(`The wiki lacks the layer ${layer}: add it to stack.yaml.`)
  return [...lines, `Add ${slug} to the entries of layer ${layerSlug} in stack.yaml.`]
}

/** A line for each sibling that is no entry of the wiki, by name, alias or slug. */
function describeMissingSiblings({ siblings }: Page, { entries }: KnownWiki): string[] {
  const known = entries.flatMap(namesOf)
  return siblings
    .filter(({ name }) => !known.some(other => isSameName(other, name)))
    .map(({ name, openness, tagline }) => `The wiki lacks a sibling: ${name} (${openness}): ${tagline}`)
}

function namesOf({ slug, name, aliases }: KnownEntry): string[] {
  return [slug, name, ...aliases]
}

function isSameName(a: string, b: string): boolean {
  return toKey(a) === toKey(b)
}

function toKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
