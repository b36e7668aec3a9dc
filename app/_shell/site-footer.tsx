import { siteText } from '#app/text.ts'
import { ThemeSwitch } from './theme-switch.tsx'

export function SiteFooter() {
  return (
    <footer className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-line border-t px-4 py-4 text-sm text-soft sm:px-6">
      <p>{siteText.footer}</p>
      <p>
        <a href="/quality" className="touch link inline-flex items-center">
          {siteText.quality}
        </a>
      </p>
      <ThemeSwitch />
    </footer>
  )
}
