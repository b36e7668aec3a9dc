/**
 * Brings a claim of this page into view and marks it, as its permalink does. A reader who goes back is returned to the
 * citation they came from, named by its element's id.
 */
export function showInArticle(anchor: string, citation: string): void {
  const claim = document.getElementById(anchor)
  if (!claim) return
  for (const marked of document.querySelectorAll('[data-marked]')) marked.removeAttribute('data-marked')
  claim.dataset.marked = ''
  // The step keeps what the history knows of this page, so that going back changes nothing but the address.
  history.pushState(history.state, '', `#${anchor}`)
  claim.tabIndex = -1
  claim.focus({ preventScroll: true })
  claim.scrollIntoView({ block: 'center' })
  addEventListener(
    'popstate',
    () => {
      claim.removeAttribute('data-marked')
      document.getElementById(citation)?.focus()
    },
    { once: true },
  )
}
