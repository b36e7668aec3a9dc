/** Where a value is kept: for good, or until the tab is closed. */
export type Store = 'local' | 'session'

/** A value kept in this browser, or null; null too where the browser keeps nothing for this site. */
export function readStored(store: Store, key: string): string | null {
  try {
    return storageOf(store).getItem(key)
  } catch {
    return null
  }
}

/** Keeps a value in this browser, or lets it go with null. Does nothing where the browser keeps nothing for this site. */
export function writeStored(store: Store, key: string, value: string | null): void {
  try {
    if (value === null) storageOf(store).removeItem(key)
    else storageOf(store).setItem(key, value)
  } catch {
    // Blocked or full: the page works without what it would have remembered.
  }
}

function storageOf(store: Store): Storage {
  return store === 'local' ? localStorage : sessionStorage
}
