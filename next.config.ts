import type { NextConfig } from 'next'

// Pages carry a policy of their own: hashes of their inline scripts on kept pages (lib/page-cache.ts), a nonce on those
// rendered at each request (proxy.ts). Only the development server, which keeps no page and evaluates text, has this one.
const developmentPolicy =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval'; img-src 'self' data:; object-src 'none'"

const development = [
  { source: '/:path*', headers: [{ key: 'Content-Security-Policy', value: developmentPolicy }] },
]

const config: NextConfig = {
  serverExternalPackages: ['better-sqlite3', 'onnxruntime-web', 'rate-limiter-flexible'],
  poweredByHeader: false,
  // No page has a picture to be made smaller; otherwise anyone could have the server do that, past the door.
  images: { unoptimized: true },
  // Otherwise the proxy is told that a server on 127.0.0.1 listens on localhost, and Next takes what it leads to for another
  // server: it asks itself over the network for every comparison, which fails where that connection was just closed. The proxy
  // then also sees what Next's own scripts ask by (`_rsc`), which it leaves alone.
  skipProxyUrlNormalize: true,
  // A server answers sooner when each route is read with its first request.
  experimental: { preloadEntriesOnStart: false },
  // Pages are kept by lib/page-cache.ts alone, so a build serves any database, and two servers may share one build.
  cacheMaxMemorySize: 0,
  async rewrites() {
    // An entry's files stand beside its page: /infrastructure/lambda.md is the Markdown of /infrastructure/lambda.
    return ['md', 'json'].map(ending => ({
      source: `/:layer/:entry([a-z0-9-]+).${ending}`,
      destination: `/:layer/:entry/article.${ending}`,
    }))
  },
  // What every response says beside these, lib/security-headers.ts adds.
  async headers() {
    return [
      ...(process.env.NODE_ENV === 'development' ? development : []),
      // What pages of other sites show or run: pictures of pages, and the one script made for them.
      ...['/embed.js', '/:path*/card.png'].map(source => ({
        source,
        headers: [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }],
      })),
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
