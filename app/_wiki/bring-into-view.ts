/** Moves a row of links sideways, and nothing else, until the one to an address stands in the middle of its frame. */
export function bringIntoView(frame: HTMLElement | null, address: string): void {
  const link = frame?.querySelector<HTMLElement>(`a[href="${address}"]`)
  if (!frame || !link) return
  const { left, width } = link.getBoundingClientRect()
  frame.scrollLeft += left + width / 2 - frame.getBoundingClientRect().width / 2
}
