import { createHash } from 'node:crypto'

// Nothing comes from elsewhere, and nothing may be put into a page but by its own files. Inline styles stay allowed as
// attributes alone: they place popovers and the layers of the stack, and cannot run anything.
const directives = [
  "default-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
]

/**
 * The policy of a page that runs its own files and the inline scripts that `allowed` admits (hashes or a nonce), and that
 * only pages of `framers` may show in a frame.
 */
export function contentSecurityPolicy(allowed: readonly string[], framers: readonly string[] = []): string {
  const scripts = ["'self'", ...new Set(allowed)].join(' ')
  const frames = framers.length === 0 ? "'none'" : framers.join(' ')
  return [...directives, `frame-ancestors ${frames}`, `script-src ${scripts}`, "script-src-attr 'none'"].join(
    '; ',
  )
}

/** The policy of a response that is no page: nothing in it may run, load or be framed. */
export const nothingRunsPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** What admits each inline script of a rendered page. */
export function hashInlineScripts(html: string): string[] {
  const scripts = html.matchAll(/<script(?<attributes>[^>]*)>(?<text>[\s\S]*?)<\/script>/g)
  return [...scripts].flatMap(({ groups }) =>
    isInline(groups?.attributes ?? '') ? [hashScript(groups?.text ?? '')] : [],
  )
}

/** What admits one inline script. */
export function hashScript(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

// A script with a source is admitted by its address, and a block of JSON is not run.
function isInline(attributes: string): boolean {
  return !/\ssrc=|\stype="application\/(ld\+)?json"/.test(attributes)
}
