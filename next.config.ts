import type { NextConfig } from 'next'

const config: NextConfig = {
  serverExternalPackages: ['better-sqlite3'],
  poweredByHeader: false,
  // Pages made anew after an import stay in memory: a build serves any database, and two servers may share one build.
  experimental: { isrFlushToDisk: false },
}

export default config
