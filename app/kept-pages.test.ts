import { IncrementalCache } from 'next/dist/server/lib/incremental-cache/index.js'
import { expect, test } from 'vitest'
import { keepPages, PageCache } from '#lib/page-cache.ts'

test('Next keeps pages in our own cache, which no setting names', () => {
  keepPages()
  const previewProps = { previewModeId: '', previewModeEncryptionKey: '', previewModeSigningKey: '' }
  const next = new IncrementalCache({
    dev: false,
    minimalMode: false,
    requestHeaders: {},
    getPrerenderManifest: () => ({}),
    previewProps,
  } as unknown as ConstructorParameters<typeof IncrementalCache>[0])
  expect(next.cacheHandler).toBeInstanceOf(PageCache)
})
