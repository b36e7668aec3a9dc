import { z } from 'zod'
import { joinSentences, toCardAddress } from '#app/_cards/card-metadata.ts'
import type { DescribedPage } from '#app/_cards/describe-page.ts'
import { cardSize } from '#app/_cards/draw-card.tsx'
import { parseFields } from '#app/api/_http/read-body.ts'
import { respond } from '#app/api/_http/respond.ts'
import { unlessKnown } from '#app/api/_http/respond-read.ts'
import { CairnError } from '#lib/errors.ts'
import { escapeXml } from '#lib/interfaces/escape-xml.ts'
import type { OEmbed } from '#lib/interfaces/wire.ts'
import { origin } from '#lib/wiring.ts'
import { readAddress } from './read-address.ts'

const Pixels = z.coerce.number('expected pixels').int().min(100, 'expected 100 or more').max(10_000)

/** What oEmbed asks (oembed.com); parameters of its extensions change nothing. */
const OEmbedQuery = z.object({
  url: z.url({ protocol: /^https?$/, error: 'expected the address of a page of this wiki' }),
  format: z.string().default('json'),
  maxwidth: Pixels.optional(),
  maxheight: Pixels.optional(),
})
type OEmbedQuery = z.infer<typeof OEmbedQuery>

/** How another site shows a page of this wiki: by its picture, which leads to the page. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const query = parseFields(Object.fromEntries(new URL(request.url).searchParams), OEmbedQuery)
    // The one answer that oEmbed wants for a format that is not spoken.
    if (query.format !== 'json')
      throw new CairnError('not-implemented', 'format: only json is spoken here', { field: 'format' })
    const page = await readAddress(query.url, request.headers.get('host'))
    return await unlessKnown(request, async headers => Response.json(toOEmbed(page, query), { headers }))
  })
}

function toOEmbed(page: DescribedPage, { maxwidth, maxheight }: OEmbedQuery): OEmbed {
  const scale = Math.min(
    1,
    (maxwidth ?? cardSize.width) / cardSize.width,
    (maxheight ?? cardSize.height) / cardSize.height,
  )
  const width = Math.floor(cardSize.width * scale)
  const height = Math.floor(cardSize.height * scale)
  const picture = `${origin}${toCardAddress(page.path)}`
  const words = escapeXml(joinSentences(page.title, page.text))
  return {
    version: '1.0',
    type: 'rich',
    title: page.title,
    provider_name: page.wiki,
    provider_url: origin,
    // As long as the picture may be kept, in seconds.
    cache_age: 3600,
    html: `<a href="${escapeXml(`${origin}${page.path}`)}"><img src="${escapeXml(picture)}" width="${width}" height="${height}" alt="${words}"></a>`,
    width,
    height,
    thumbnail_url: picture,
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
  }
}
