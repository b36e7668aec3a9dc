import { siteText } from '#app/text.ts'
import type { Layer } from '#lib/wiki/model.ts'
import { fitsHead } from './fits-head.ts'
import { LayerLinks } from './layer-links.tsx'
import { Logo } from './logo.tsx'
import { SearchBox } from './search-box.tsx'

export function SiteHeader({ site, layers }: { site: string; layers: Layer[] }) {
  return (
    <header className="z-30 border-line border-b bg-paper lg:sticky lg:top-0 print:hidden">
      <div className="flex h-(--header) items-center gap-4 px-4 sm:px-6">
        <a
          href="/"
          className="touch flex max-w-[50%] shrink-0 items-center gap-2 font-semibold text-lg tracking-tight"
        >
          <Logo className="size-6 shrink-0 text-accent" />
          <span className="truncate">{site}</span>
        </a>
        {fitsHead(layers) && (
          <nav aria-label={siteText.layers} className="hidden shrink-0 md:block chat-beside:hidden">
            <LayerLinks layers={layers} className="text-soft text-sm" />
          </nav>
        )}
        <SearchBox className="ml-auto w-full max-w-56 sm:max-w-72" />
      </div>
    </header>
  )
}
