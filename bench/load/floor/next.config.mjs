import { fileURLToPath } from 'node:url'

// What Cairn's own routes are measured against: the least a Next server can do. Built and started by bench/load/serving.ts.
export default {
  poweredByHeader: false,
  turbopack: { root: fileURLToPath(new URL('../../..', import.meta.url)) },
}
