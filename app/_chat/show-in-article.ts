/**
 * Brings a claim of this page into view and marks it, as its permalink does; the reader who goes back is returned to
 * where they came from.
 */
export function showInArticle(anchor: string): void {
  const from = document.activeElement
  const claim = document.getElementById(anchor)
  if (!claim) return
  location.hash = anchor
  claim.tabIndex = -1
  claim.focus({ preventScroll: true })
  if (from instanceof HTMLElement) addEventListener('popstate', () => from.focus(), { once: true })
}
