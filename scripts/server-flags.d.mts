export const serverFlags: readonly string[]
export const nextFlags: readonly string[]
