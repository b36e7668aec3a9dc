const parameter = 'chat'

/** The address that opens a conversation beside the article of the entry it is about. */
export function toConversationAddress(page: string, id: string): string {
  return `${page}?${parameter}=${id}#chat`
}

/** The conversation that the page's address names, or null. */
export function readConversationAddress(): string | null {
  return new URL(location.href).searchParams.get(parameter)
}

/** Names a conversation in the page's address, or none; where the reader is in the article does not change. */
export function showConversationAddress(id: string | null): void {
  const url = new URL(location.href)
  if (url.searchParams.get(parameter) === id) return
  if (id === null) url.searchParams.delete(parameter)
  else url.searchParams.set(parameter, id)
  history.replaceState(history.state, '', url)
}
