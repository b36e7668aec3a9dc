import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    // `server-only` throws outside a server bundle; its own empty module is what a server bundle gets.
    alias: { 'server-only': fileURLToPath(new URL('node_modules/server-only/empty.js', import.meta.url)) },
  },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules', '.next', 'e2e'],
    // Properties run thousands of cases; a busy machine must not fail them for being slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
