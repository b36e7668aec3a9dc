import { earlyKeys } from '#app/_shell/start-names.ts'

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

/** Actions whose keys work on the whole page, even before the chat's code is there. */
export type EarlyAction = keyof typeof earlyKeys

export function isEarly(action: keyof ChatActions): action is EarlyAction {
  return action in earlyKeys
}

/** The key of each action. Keys of a letter work within the chat alone, so that they cannot surprise a reader elsewhere. */
export const keyOf: Record<keyof ChatActions, string> = {
  write: earlyKeys.write,
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
  showKeys: earlyKeys.showKeys,
}

/** Actions that a chat in a frame on another site lacks: it has no list of conversations, and no width of its own. */
const notFramed: ReadonlySet<keyof ChatActions> = new Set(['list', 'widen'])

export function actionsIn(isFramed: boolean): (keyof ChatActions)[] {
  const all = Object.keys(keyOf) as (keyof ChatActions)[]
  return isFramed ? all.filter(action => !notFramed.has(action)) : all
}
