import type { MetadataRoute } from 'next'
import { origin } from '#lib/wiring.ts'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/search'] },
    sitemap: `${origin}/sitemap.xml`,
  }
}
