/** What stands between two sentences of a message. */
export const SENTENCE_END = /(?<=[?!])\s+|(?<=[\p{L}\d]{3}\.)\s+(?=\p{Lu})|\n+/gu
