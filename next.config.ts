import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'
import { nothingRunsPolicy } from './lib/content-security-policy.ts'
import { securityHeaders } from './lib/security-headers.ts'

const isDevelopment = process.env.NODE_ENV === 'development'

// Pages carry a policy of their own: hashes of their inline scripts on kept pages (lib/page-cache.ts), a nonce on those
// rendered at each request (proxy.ts). Only the development server, which keeps no page and evaluates text, has this one.
const developmentPolicy =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval'; img-src 'self' data:; object-src 'none'"

const headers = [
  ...Object.entries(securityHeaders(isHttps())).map(([key, value]) => ({ key, value })),
  ...(isDevelopment ? [{ key: 'Content-Security-Policy', value: developmentPolicy }] : []),
]

const config: NextConfig = {
  serverExternalPackages: ['better-sqlite3', 'rate-limiter-flexible'],
  poweredByHeader: false,
  cacheHandler: fileURLToPath(new URL('./lib/page-cache.ts', import.meta.url)),
  // Pages are kept by that handler alone, so a build serves any database, and two servers may share one build.
  cacheMaxMemorySize: 0,
  async rewrites() {
    // An entry's files stand beside its page: /infrastructure/lambda.md is the Markdown of /infrastructure/lambda.
    return ['md', 'json'].map(ending => ({
      source: `/:layer/:entry([a-z0-9-]+).${ending}`,
      destination: `/:layer/:entry/article.${ending}`,
    }))
  },
  async headers() {
    return [
      { source: '/:path*', headers },
      // Who may frame the chat made for other sites stands in its policy (lib/page-cache.ts), which this would contradict.
      { source: '/((?!embed/).*)', headers: [{ key: 'X-Frame-Options', value: 'DENY' }] },
      // What pages of other sites show or run: pictures of pages, and the one script made for them.
      ...['/embed.js', '/:path*/card.png'].map(source => ({
        source,
        headers: [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }],
      })),
      {
        source: '/((?:api|v1|_next)/.*|mcp|oembed|healthz|readyz|metrics|.*\\.[a-z]+)',
        headers: [{ key: 'Content-Security-Policy', value: nothingRunsPolicy }],
      },
      {
        // Only the server knows whether the wiki has changed: a browser asks it, and is told "not modified" if it has
        // not. What many readers share (nginx, a CDN) may serve a page itself for two seconds, so that an import still
        // shows within five.
        source:
          '/((?!api/|v1/|mcp$|oembed$|_next/|search$|conversations/|shared/|quality$|healthz|readyz|metrics).*)',
        headers: [{ key: 'Cache-Control', value: 'public, max-age=0, s-maxage=2, must-revalidate' }],
      },
    ]
  },
}

export default config

function isHttps(): boolean {
  return process.env.CAIRN_ORIGIN?.startsWith('https:') ?? false
}
