import type { Source, SourceKind } from '#lib/wiki/model.ts'
import { toSlug } from './to-slug.ts'

/** A page's sources with ids and kinds: those of the wiki where it has the same address, new ones otherwise. */
export function draftSources(
  listed: readonly { title: string; url: string }[],
  known: readonly Source[],
): Source[] {
  const byAddress = new Map(known.map(source => [toAddress(source.url), source]))
  const taken = new Set(known.map(({ id }) => id))
  const drafted = new Map<string, Source>()
  for (const { title, url } of listed) {
    const address = toAddress(url)
    if (drafted.has(address)) continue
    const source = byAddress.get(address) ?? {
      id: findFreeId(title, taken),
      title,
      url,
      kind: guessKind(title, url),
    }
    taken.add(source.id)
    drafted.set(address, source)
  }
  return [...drafted.values()]
}

/** An address without what does not change where it leads. */
function toAddress(url: string): string {
  const { hostname, pathname, search } = new URL(url)
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`
}

function findFreeId(title: string, taken: ReadonlySet<string>): string {
  const base = toSlug(title, 'source')
  let id = base
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`
  return id
}

const kinds: [kind: SourceKind, pattern: RegExp][] = [
  ['repository', /^https?:\/\/(?:www\.)?(?:github|gitlab|codeberg|huggingface)\.\w+\/./],
  ['filing', /\bsec\.gov\b|\bprospectus\b|\b(?:10-[kq]|s-1)\b/],
  ['paper', /\barxiv\.org\b|white-?paper|\bpaper\b|\.pdf\b/],
  ['docs', /\/\/docs\.|\/docs\b|\bdocumentation\b|\bdocs\b/],
  ['blog', /\bblog\b|\bmedium\.com\b|\bsubstack\.com\b/],
  ['homepage', /^https?:\/\/[^/]+\/?(?: |$)/],
]

function guessKind(title: string, url: string): SourceKind {
  const text = `${url} ${title}`.toLowerCase()
  return kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? 'news'
}
