import type { Metadata } from 'next'
import { toCardMetadata } from '#app/_cards/card-metadata.ts'
import { ChatDock } from '#app/_chat/chat-dock.tsx'
import { siteText } from '#app/text.ts'
import { toEntryJsonLd } from '#lib/interfaces/entry-json-ld.ts'
import { origin } from '#lib/wiring.ts'
import { withSiblingsAddress } from '../compare/with-siblings.ts'
import { ArticleHead } from './article-head.tsx'
import { chatSubjectOf } from './chat-subject.ts'
import { ContentsRail } from './contents-rail.tsx'
import { FacetSection } from './facet-section.tsx'
import { readArticle } from './read-article.ts'
import { SiblingList } from './sibling-list.tsx'
import { SourceList } from './source-list.tsx'

interface Props {
  params: Promise<{ layer: string; entry: string }>
}

// Rendered when first asked for, then kept until the wiki changes (lib/page-cache.ts) or its dates grow old.
export const generateStaticParams = () => []
export const revalidate = 86400

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await params
  const { entry } = await readArticle(asked.layer, asked.entry)
  const { name: title, tagline: description } = entry
  const path = `/${entry.layer}/${entry.slug}`
  const { oembed, ...cards } = toCardMetadata({ title, description, path, type: 'article' })
  const types = { 'text/markdown': `${path}.md`, ...oembed }
  return { title, description, alternates: { canonical: path, types }, ...cards }
}

export default async function EntryPage({ params }: Props) {
  const asked = await params
  const article = await readArticle(asked.layer, asked.entry)
  const { entry, layer, sections, sources, siblings, others, replacedBy, claims, layerClaims } = article
  return (
    <div className="entry flex-1">
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without a "<", which cannot end the element
        dangerouslySetInnerHTML={{ __html: toEntryJsonLd(entry, claims, origin) }}
      />
      <main className="@container px-4 pt-8 pb-16 sm:px-6">
        <a href="#chat" className="skip-link">
          {siteText.skipToChat}
        </a>
        <article className="article">
          <ArticleHead
            entry={entry}
            layer={layer}
            claimCount={claims.length}
            sourceCount={sources.length}
            comparison={withSiblingsAddress(entry, siblings, layerClaims)}
          />
          <ContentsRail facets={sections.map(({ facet }) => ({ slug: facet.slug, name: facet.name }))} />
          <div>
            {sections.map(section => (
              <FacetSection
                key={section.facet.slug}
                section={section}
                sources={sources}
                others={others}
                replacedBy={replacedBy}
              />
            ))}
            <SourceList sources={sources} />
            <SiblingList layer={layer} noun={article.texts.noun} siblings={siblings} />
          </div>
        </article>
      </main>
      <ChatDock subject={chatSubjectOf(article)} />
    </div>
  )
}
