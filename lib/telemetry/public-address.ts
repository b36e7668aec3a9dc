/**
 * An address as logs and traces may have it: without what stands after the question mark, for a search is a question too, and
 * without the id of a conversation, which is the key to it.
 */
export function toPublicAddress(address: string): string {
  const [path = ''] = address.split('?')
  return path.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '…')
}
