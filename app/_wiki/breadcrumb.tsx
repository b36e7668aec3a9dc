import { entryText } from '#app/text.ts'
import type { Layer, Openness } from '#lib/wiki/model.ts'
import { wiki } from '#lib/wiring.ts'
import { OpennessMark } from './openness-mark.tsx'

interface BreadcrumbProps {
  layer?: Layer
  openness?: Openness
}

/** “The wiki · Layer · Openness”. */
export async function Breadcrumb({ layer, openness }: BreadcrumbProps) {
  const { name } = await wiki.head()
  return (
    <nav aria-label={entryText.breadcrumb} className="text-sm text-soft">
      <ol className="flex flex-wrap items-center">
        <Crumb>
          <a href="/" className="small-touch hover:text-accent">
            {name}
          </a>
        </Crumb>
        {layer && (
          <Crumb>
            <a href={`/${layer.slug}`} className="small-touch hover:text-accent">
              {layer.name}
            </a>
          </Crumb>
        )}
        {openness && (
          <Crumb>
            <OpennessMark openness={openness} />
          </Crumb>
        )}
      </ol>
    </nav>
  )
}

function Crumb({ children }: { children: React.ReactNode }) {
  return (
    <li className="flex min-h-8 items-center not-first:before:mx-2 not-first:before:text-faint not-first:before:content-['·']">
      {children}
    </li>
  )
}
