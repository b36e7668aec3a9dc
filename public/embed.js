// Puts Cairn's chat about one entry into a page of another site:
//
//   <script src="https://cairn.example/embed.js" data-entry="akash-network" async></script>
//
// What else can be set stands in docs/interfaces.md. The chat is a frame: it sees nothing of the page, the page nothing of
// it. The two speak of the focus alone (app/_chat/framed-messages.ts).
{
  const script = document.currentScript
  const home = new URL(script.src).origin
  const { entry = '', theme = 'system', accent = '', position = 'inline', height = '560' } = script.dataset
  const isDialog = position === 'corner'
  const isColour = /^#[0-9a-f]{6}$/i.test(accent)

  const style = `
    :host {
      all: initial; display: block;
      color-scheme: ${theme === 'light' || theme === 'dark' ? theme : 'light dark'};
      --given: ${isColour ? accent : '#2b6a4d'};
      --accent: light-dark(oklch(from var(--given) min(l, 0.45) min(c, 0.16) h), oklch(from var(--given) max(l, 0.8) min(c, 0.12) h));
      --line: light-dark(#0003, #fff3);
    }
    iframe {
      display: block; box-sizing: border-box; width: 100%; height: ${Number(height) || 560}px; max-height: 100dvh;
      border: 1px solid var(--line); border-radius: 16px;
    }
    section { position: fixed; z-index: 2147483646; right: 16px; bottom: 80px; width: min(400px, 100vw - 32px); }
    section[hidden] { display: none; }
    section iframe { max-height: calc(100dvh - 96px); box-shadow: 0 12px 40px #0004; }
    button {
      position: fixed; z-index: 2147483647; right: 16px; bottom: 16px; min-height: 48px; max-width: calc(100vw - 32px);
      padding: 0 20px; border: 0; border-radius: 24px; font: 600 16px/1.3 system-ui, sans-serif; cursor: pointer;
      background: var(--accent); color: light-dark(#fff, #14181a); box-shadow: 0 4px 16px #0004;
    }
    button:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
    button[aria-expanded="true"]::after { content: " ×" / ""; }
    @media print { section, button { display: none; } }`

  /** The chat in a frame that can do no more than it has to: it cannot lead this page away. */
  const makeFrame = title => {
    const frame = document.createElement('iframe')
    const look = new URLSearchParams({ theme, ...(isColour ? { accent } : {}) })
    frame.title = title
    frame.src = `${home}/embed/${encodeURIComponent(entry)}?${look}`
    frame.allow = 'clipboard-write'
    frame.sandbox =
      'allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox'
    if (!isDialog) frame.loading = 'lazy'
    return frame
  }

  /** A button in the corner that opens and closes the chat; its frame is loaded when it is first opened. */
  const addCorner = (root, title) => {
    const panel = document.createElement('section')
    panel.setAttribute('role', 'dialog')
    panel.setAttribute('aria-label', title)
    panel.id = 'cairn-chat'
    panel.hidden = true
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = title
    button.setAttribute('aria-controls', panel.id)
    root.append(panel, button)

    let isReady = false
    const giveFocus = () => {
      if (isReady) panel.firstChild.contentWindow.postMessage('cairn:open', home)
    }
    const show = isOpen => {
      panel.hidden = !isOpen
      button.setAttribute('aria-expanded', isOpen)
      if (!isOpen) return button.focus()
      if (!panel.firstChild) panel.append(makeFrame(title))
      panel.firstChild.focus()
      giveFocus()
    }
    button.setAttribute('aria-expanded', false)
    button.onclick = () => show(panel.hidden)
    root.addEventListener('keydown', event => {
      if (event.key === 'Escape' && !panel.hidden) show(false)
    })
    addEventListener('message', ({ source, origin, data }) => {
      if (origin !== home || source !== panel.firstChild?.contentWindow) return
      if (data === 'cairn:close') show(false)
      if (data !== 'cairn:ready') return
      isReady = true
      // A frame that was still loading when it was opened takes the focus now, if the reader has not gone elsewhere.
      if (root.activeElement === panel.firstChild) giveFocus()
    })
  }

  const add = title => {
    const host = document.createElement('div')
    const root = host.attachShadow({ mode: 'open' })
    // Not a style element, which a page's policy might forbid.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    root.adoptedStyleSheets = [sheet]
    if (isDialog) {
      addCorner(root, title)
      document.body.append(host)
    } else {
      root.append(makeFrame(title))
      script.after(host)
    }
  }

  const readTitle = async () => {
    if (entry === '') throw new Error('data-entry is missing: it takes the slug of an entry.')
    const response = await fetch(`${home}/api/embed/${encodeURIComponent(entry)}`, { credentials: 'omit' })
    const { title, error } = await response.json()
    if (error) throw new Error(error.message)
    return title
  }

  readTitle()
    .then(add)
    .catch(error => console.error(`Cairn’s chat cannot be shown here. ${error.message}`))
}
