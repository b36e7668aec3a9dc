/** What a reader can do with the chat besides asking, by button, by menu and by key. */
export interface ChatActions {
  write: () => void
  list: () => void
  startNew: () => void
  edit: () => void
  again: () => void
  stop: () => void
  copy: () => void
  rename: () => void
  share: () => void
  remove: () => void
  widen: () => void
  showKeys: () => void
}

/** The key of each action. Keys of a letter work within the chat alone, so that they cannot surprise a reader elsewhere. */
export const keyOf: Record<keyof ChatActions, string> = {
  write: '/',
  list: 'l',
  startNew: 'n',
  edit: 'e',
  again: 'a',
  stop: 'Escape',
  copy: 'c',
  rename: 'r',
  share: 's',
  remove: 'd',
  widen: 'w',
  showKeys: '?',
}

/** Keys that work on the whole page. */
export const everywhere: ReadonlySet<keyof ChatActions> = new Set(['write', 'showKeys'])
