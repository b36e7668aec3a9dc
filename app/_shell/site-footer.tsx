import { siteText } from '#app/text.ts'
import type { Layer } from '#lib/wiki/model.ts'
import { fitsHead } from './fits-head.ts'
import { LayerLinks } from './layer-links.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

const pages = [
  { path: '/check', name: siteText.check },
  { path: '/developers', name: siteText.developers },
  { path: '/quality', name: siteText.quality },
]

export function SiteFooter({ layers }: { layers: Layer[] }) {
  return (
    <footer className="border-line border-t px-4 py-4 text-sm text-soft sm:px-6 print:hidden">
      {/* The head has no room for these on a phone, nor anywhere for many. */}
      <nav
        aria-label={siteText.layersBelow}
        className={fitsHead(layers) ? 'md:hidden chat-beside:block' : ''}
      >
        <LayerLinks layers={layers} className="-mx-3 mb-2 flex-wrap" />
      </nav>
      <div className="flex items-end justify-between gap-x-8 gap-y-2 max-sm:flex-wrap chat-beside:flex-wrap">
        <div className="flex flex-wrap items-center gap-x-6">
          <p>{siteText.footer}</p>
          <p className="flex flex-wrap gap-x-6">
            {pages.map(({ path, name }) => (
              <a key={path} href={path} className="touch link inline-flex items-center">
                {name}
              </a>
            ))}
          </p>
        </div>
        <ThemeSwitch />
      </div>
    </footer>
  )
}
