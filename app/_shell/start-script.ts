/** Where a browser keeps what its reader chose. */
export const storageKeys = { theme: 'cairn-theme', chat: 'cairn-chat' } as const

/** Runs while the page is parsed: gives the document the reader's theme and chat width before anything is painted. */
export const startScript = `try{for(const [k,a] of [["${storageKeys.theme}","theme"],["${storageKeys.chat}","chat"]]){const v=localStorage.getItem(k);if(v)document.documentElement.dataset[a]=v}}catch{}`
