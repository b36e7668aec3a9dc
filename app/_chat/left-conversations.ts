import { readStored, writeStored } from '#app/_shell/browser-store.ts'

const keyOf = (entry: string) => `cairn-left:${entry}`

/** Remembers that the reader left a conversation for a new one, so that a reload does not bring it back. */
export function leaveConversation(entry: string, id: string): void {
  writeStored('session', keyOf(entry), [...readLeft(entry), id].join(' '))
}

/** Takes a conversation back that was left. */
export function returnToConversation(entry: string, id: string): void {
  writeStored(
    'session',
    keyOf(entry),
    readLeft(entry)
      .filter(left => left !== id)
      .join(' '),
  )
}

export function hasLeft(entry: string, id: string): boolean {
  return readLeft(entry).includes(id)
}

function readLeft(entry: string): string[] {
  return (readStored('session', keyOf(entry)) ?? '').split(' ').filter(id => id !== '')
}
