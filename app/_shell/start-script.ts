import { lateText } from '#app/text.ts'
import { lateType } from '#lib/late-scripts.ts'
import { earlyKeys, pageIsLive, storageKeys, themeField } from './start-names.ts'

// Gives the document the reader's theme and chat width before anything is painted. A folded chat stands open where the address
// leads to it, or comes to: while the page's code begins, Next may put back the address that it began with.
const applyChoices = `addEventListener("hashchange",({newURL})=>{const{dataset}=document.documentElement;if(dataset.chat==="folded"&&/#(chat$|ask=)/.test(newURL))delete dataset.chat});try{for(const [k,a] of [["${storageKeys.theme}","theme"],["${storageKeys.chat}","chat"]]){const v=localStorage.getItem(k);if(v&&!(v==="folded"&&/^#(chat$|ask=)/.test(location.hash)))document.documentElement.dataset[a]=v}}catch{}`

// Shows the theme in its field, and follows what is chosen there.
const followTheme = `(() => {
  const { dataset } = document.documentElement
  const field = '${themeField}'
  addEventListener('DOMContentLoaded', () => {
    for (const input of document.getElementsByName(field)) input.checked = input.value === (dataset.theme ?? 'system')
  })
  addEventListener('change', ({ target }) => {
    if (target.name !== field) return
    if (target.value === 'system') delete dataset.theme
    else dataset.theme = target.value
    try {
      if (target.value === 'system') localStorage.removeItem('${storageKeys.theme}')
      else localStorage.setItem('${storageKeys.theme}', target.value)
    } catch {}
  })
})()`

// The files of a kept page wait (lib/late-scripts.ts). Beside the article, where the chat stands open, they run when the
// browser is idle. On a phone they are fetched then, and run when the reader begins to act, or at once where the address
// leads to the chat or to one facet of a comparison. A button that was pressed before they ran shows that it waits and is
// pressed again once they do, and so is the button of a box in which Enter was pressed, and a key that the chat hears from
// anywhere; a form that needs them is not sent without them. Those that could not be fetched are fetched again when the reader
// next acts, or is connected again. What was pressed in vain says so: that it waits, when that takes longer than a moment,
// and that the code cannot be fetched, when it cannot.
const runLate = `(() => {
  let isCalled = false
  let isLive = false
  let pressed = null
  let missed = null
  const late = () => document.querySelectorAll('script[type="${lateType}"]')
  const idle = then => self.requestIdleCallback ? requestIdleCallback(then, { timeout: 2000 }) : setTimeout(then, 500)
  const note = Object.assign(document.createElement('p'), { className: 'late-note', role: 'status' })
  let moment = 0
  const say = words => {
    clearTimeout(moment)
    note.textContent = words
  }
  const wait = () => {
    // It stands empty at first, so that a screen reader knows it before it speaks.
    document.body.append(note)
    say('')
    moment = setTimeout(say, 800, ${JSON.stringify(lateText.waiting)})
  }
  const press = button => {
    pressed?.removeAttribute('aria-busy')
    pressed = button
    pressed.setAttribute('aria-busy', 'true')
    wait()
  }
  const call = () => {
    isCalled = true
    if (document.readyState === 'loading') return
    for (const waiting of late()) {
      const script = document.createElement('script')
      for (const name of ['src', 'async']) script.setAttribute(name, waiting.getAttribute(name))
      waiting.replaceWith(script)
    }
  }
  const fetchLate = () => {
    for (const waiting of late()) {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', as: 'script', href: waiting.src }))
    }
  }
  const isWide = matchMedia('(min-width: 64rem)').matches
  const isAddressed = /^#(chat$|ask=|on-)/.test(location.hash)
  addEventListener('DOMContentLoaded', () => (isCalled || isAddressed) && call())
  addEventListener('load', () => idle(isWide ? call : fetchLate))
  for (const act of ['keydown', 'focusin', 'click', 'hashchange']) addEventListener(act, call, true)
  addEventListener('online', () => isCalled && call())
  addEventListener('error', ({ target: script }) => {
    if (isLive || script.tagName !== 'SCRIPT') return
    const waiting = document.createElement('script')
    waiting.type = '${lateType}'
    for (const name of ['src', 'async']) waiting.setAttribute(name, script.getAttribute(name))
    script.replaceWith(waiting)
    if (pressed || missed) say(${JSON.stringify(lateText.lost)})
  }, true)
  for (const act of ['pointerdown', 'scroll']) addEventListener(act, () => idle(call), { capture: true, once: true, passive: true })
  addEventListener('click', event => {
    // What a browser does by itself, as with a field or a form that has an address, is done already.
    const button = event.target.closest('button')
    if (!isLive && button && !button.form?.hasAttribute('action')) press(button)
  }, true)
  addEventListener('keydown', event => {
    const { target, key, shiftKey, isComposing, ctrlKey, metaKey, altKey } = event
    const isText = target.closest?.('input, textarea, select, [contenteditable]')
    if (!isLive && !isText && !ctrlKey && !metaKey && !altKey && ${JSON.stringify(Object.values(earlyKeys))}.includes(key)) {
      missed = key
      wait()
    }
    if (isLive || key !== 'Enter' || shiftKey || isComposing || target.enterKeyHint !== 'send') return
    event.preventDefault()
    if (target.value.trim() !== '') press(target.form.querySelector('[type=submit]'))
  }, true)
  addEventListener('submit', event => {
    if (!isLive && !event.target.hasAttribute('action')) event.preventDefault()
  }, true)
  addEventListener('${pageIsLive}', () => {
    isLive = true
    say('')
    note.remove()
    // After the framework's own work, and before the page's code can put another button in this one's place.
    queueMicrotask(() => {
      pressed?.removeAttribute('aria-busy')
      pressed?.click()
      if (missed) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: missed, bubbles: true, cancelable: true }))
    })
  }, { once: true })
})()`

/** Runs while the page is parsed, before anything is painted. */
export const startScript = [applyChoices, followTheme, runLate].join('\n;')
