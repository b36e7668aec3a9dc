import { siteText } from '#app/text.ts'
import type { Layer } from '#lib/wiki/model.ts'
import { fitsHead } from './fits-head.ts'
import { LayerLinks } from './layer-links.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

export function SiteFooter({ layers }: { layers: Layer[] }) {
  return (
    <footer className="border-line border-t px-4 py-4 text-sm text-soft sm:px-6 print:hidden">
      {/* The head has no room for these on a phone, nor anywhere for many. */}
      <nav aria-label={siteText.layersBelow} className={fitsHead(layers) ? 'md:hidden' : ''}>
        <LayerLinks layers={layers} className="-mx-3 mb-2 flex-wrap" />
      </nav>
      <div className="flex items-center justify-between gap-x-8 gap-y-2 max-sm:flex-wrap">
        <p className="flex flex-wrap items-center gap-x-6">
          {siteText.footer}
          <a href="/check" className="touch link inline-flex items-center">
            {siteText.check}
          </a>
          <a href="/developers" className="touch link inline-flex items-center">
            {siteText.developers}
          </a>
          <a href="/quality" className="touch link inline-flex items-center">
            {siteText.quality}
          </a>
        </p>
        <ThemeSwitch />
      </div>
    </footer>
  )
}
