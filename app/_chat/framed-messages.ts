/** What a framed chat and the page around it say to each other: public/embed.js has the other half. */

/** Tells the page around the frame that the reader leaves the chat. Without such a page, nobody hears it. */
export function leaveFrame(): void {
  tell('cairn:close')
}

/** Runs `then` whenever the page around the frame has opened the chat. Returns what ends that. */
export function onFrameOpened(then: () => void): () => void {
  const hear = ({ source, data }: MessageEvent) => {
    if (source === window.parent && data === 'cairn:open') then()
  }
  addEventListener('message', hear)
  tell('cairn:ready')
  return () => removeEventListener('message', hear)
}

// None of these words is a secret, and only the sites of the page's policy can hold it in a frame.
function tell(message: string): void {
  if (window.parent !== window) window.parent.postMessage(message, '*')
}
