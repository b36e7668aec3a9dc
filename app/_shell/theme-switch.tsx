'use client'

import { useEffect, useState } from 'react'
import { siteText } from '#app/text.ts'
import { writeStored } from './browser-store.ts'
import { storageKeys } from './start-script.ts'

const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>('system')
  useEffect(() => setTheme(readTheme()), [])
  return (
    <fieldset className="flex items-center">
      <legend className="sr-only">{siteText.theme}</legend>
      {themes.map(name => (
        <label
          key={name}
          className="touch flex items-center justify-center rounded px-3 text-faint hover:text-ink has-checked:text-ink has-checked:underline has-checked:decoration-accent has-checked:decoration-2 has-checked:underline-offset-8 has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="theme"
            value={name}
            checked={theme === name}
            onChange={() => {
              setTheme(name)
              applyTheme(name)
            }}
            className="sr-only"
          />
          {siteText.themes[name]}
        </label>
      ))}
    </fieldset>
  )
}

function readTheme(): Theme {
  const set = document.documentElement.dataset.theme
  return themes.find(theme => theme === set) ?? 'system'
}

function applyTheme(theme: Theme): void {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme
    writeStored('local', storageKeys.theme, null)
  } else {
    document.documentElement.dataset.theme = theme
    writeStored('local', storageKeys.theme, theme)
  }
}
