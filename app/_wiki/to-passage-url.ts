/**
 * A source's address that opens it at the passage a claim rests on, by a text fragment. `locate` holds the passage's
 * first and last words, joined by " … "; without it the address is given as it is.
 */
export function toPassageUrl(url: string, locate: string | null): string {
  if (locate === null) return url
  const ends = locate.split('…').map(words => toFragmentText(words.trim()))
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${ends.join(',')}`
}

// Besides what every address escapes, a hyphen divides the parts of a text fragment.
function toFragmentText(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D')
}
