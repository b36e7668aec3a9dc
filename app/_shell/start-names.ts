/** Where a browser keeps what its reader chose. */
export const storageKeys = { theme: 'cairn-theme', chat: 'cairn-chat' } as const

/** The field in which the theme is chosen: one of its values, or `system`. */
export const themeField = 'theme'

/** Keys that the chat hears on the whole page, even when they are pressed before its code is there. */
export const earlyKeys = { write: '/', showKeys: '?' } as const

/** What the page tells the start script once its own code runs. */
export const pageIsLive = 'cairn-live'
