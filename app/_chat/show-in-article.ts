/**
 * Brings a claim of this page into view and marks it, as its permalink does. A reader who goes back is returned to the
 * citation they came from, named by its element's id.
 */
export function showInArticle(anchor: string, citation: string): void {
  const claim = document.getElementById(anchor)
  if (!claim) return
  location.hash = anchor
  claim.tabIndex = -1
  claim.focus({ preventScroll: true })
  addEventListener('popstate', () => document.getElementById(citation)?.focus(), { once: true })
}
