import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { startScript } from '#app/_shell/start-script.ts'
import { leadComparison } from '#app/[layer]/compare/compare-address.ts'
import { contentSecurityPolicy, hashScript } from '#lib/content-security-policy.ts'

const startScriptHash = hashScript(startScript)

/**
 * Leads a comparison to the page that is kept of it, and gives pages that are rendered at each request a nonce for their
 * scripts. Kept pages carry hashes (lib/page-cache.ts).
 */
export function proxy(request: NextRequest): NextResponse {
  const comparison = leadComparison(request.nextUrl.pathname, request.nextUrl.searchParams)
  if (comparison && 'to' in comparison) return NextResponse.redirect(new URL(comparison.to, request.url))
  if (comparison) return NextResponse.rewrite(new URL(comparison.kept, request.url))
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy([`'nonce-${nonce}'`, startScriptHash])
  const headers = new Headers(request.headers)
  // Next reads the nonce from the request's policy and gives it to every script it writes.
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = {
  matcher: ['/search', '/:layer/compare', '/conversations/:id', '/shared/:id', '/quality'],
}
