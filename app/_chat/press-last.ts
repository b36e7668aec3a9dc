/** Presses the last button in the chat that does something to a turn, as its key does. */
export function pressLast(root: HTMLElement | null, action: 'edit' | 'again' | 'copy'): void {
  const buttons = root?.querySelectorAll<HTMLElement>(`[data-action="${action}"]`)
  buttons?.item(buttons.length - 1)?.click()
}
