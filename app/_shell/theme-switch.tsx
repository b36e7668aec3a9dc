import { siteText } from '#app/text.ts'
import { themeField } from './start-names.ts'

const themes = ['system', 'light', 'dark'] as const

/** Chooses the theme. The start script follows what is chosen, so it needs no script of the page's. */
export function ThemeSwitch() {
  return (
    <fieldset className="needs-script flex shrink-0 items-center max-sm:-ml-3 sm:-mr-3">
      <legend className="sr-only">{siteText.theme}</legend>
      {themes.map(name => (
        <label
          key={name}
          className="touch flex items-center justify-center rounded px-3 text-faint hover:text-ink has-checked:text-ink has-checked:underline has-checked:decoration-accent has-checked:decoration-2 has-checked:underline-offset-8 has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={themeField}
            value={name}
            defaultChecked={name === 'system'}
            autoComplete="off"
            className="sr-only"
          />
          {siteText.themes[name]}
        </label>
      ))}
    </fieldset>
  )
}
