const askPrefix = '#ask='

/** The part of an address that opens an entry's chat with a question, from any page and without script there. */
export function toAskHash(question: string): string {
  return `${askPrefix}${encodeURIComponent(question)}`
}

/** Whether an address leads to the chat, with a question for its box or without. */
export function leadsToChat(hash: string): boolean {
  return hash === '#chat' || hash.startsWith(askPrefix)
}

/**
 * Whether the reader came by a link of this site, where a question that is pressed is meant to be asked. A question that
 * another site's link carries only stands in the box: nobody asks anything in the reader's name.
 */
export function isFromHere(): boolean {
  return document.referrer.startsWith(`${location.origin}/`)
}

/** The question that the address carried here, once; the address is then that of the chat alone. */
export function takeCarriedQuestion(): string {
  const { hash } = location
  if (!hash.startsWith(askPrefix)) return ''
  history.replaceState(history.state, '', '#chat')
  try {
    return decodeURIComponent(hash.slice(askPrefix.length))
  } catch {
    // Cut off within an escape: the chat opens with an empty box.
    return ''
  }
}
