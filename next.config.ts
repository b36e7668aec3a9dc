import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'

// Pages are the same for every reader and rendered ahead of the request, so their inline scripts cannot carry a nonce.
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const config: NextConfig = {
  serverExternalPackages: ['better-sqlite3'],
  poweredByHeader: false,
  cacheHandler: fileURLToPath(new URL('./lib/page-cache.ts', import.meta.url)),
  // Pages are kept by that handler alone, so a build serves any database, and two servers may share one build.
  cacheMaxMemorySize: 0,
  async headers() {
    return [
      {
        source: '/:path*',
        headers: [
          { key: 'Content-Security-Policy', value: contentSecurityPolicy },
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        ],
      },
      {
        // Only the server knows whether the wiki has changed: ask it, and be told "not modified" if it has not.
        source: '/((?!api/|_next/|search).*)',
        headers: [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }],
      },
    ]
  },
}

export default config
