/** Where a chat stands: beside the article, as a sheet over it where there is no room, or alone in a frame on another site. */
export type ChatPlace = 'column' | 'sheet' | 'frame'

/** The name by which this browser keeps what belongs to an entry's chat. What is written in a frame stays out of Cairn's own pages. */
export function storedUnder(entry: string, place: ChatPlace): string {
  return place === 'frame' ? `framed:${entry}` : entry
}
