'use client'

import { useEffect, useState } from 'react'
import { entryText } from '#app/text.ts'

/** The facets of the page beside it, marking the one being read. */
export function ContentsRail({ facets }: { facets: { slug: string; name: string }[] }) {
  const current = useSectionInView(facets.map(facet => `about-${facet.slug}`))
  const links = [
    ...facets.map(({ slug, name }) => ({ id: `about-${slug}`, name })),
    { id: 'sources', name: entryText.sources },
  ]
  return (
    <nav aria-label={entryText.contents} className="hidden @min-[52rem]:block">
      <ul className="sticky top-[calc(var(--header)+2rem)] border-line border-l text-sm">
        {links.map(({ id, name }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={current === id ? 'location' : undefined}
              className="-ml-px block border-transparent border-l-2 py-1.5 pl-4 text-faint hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

// A heading counts as reached once it stands this near to the top, below the page's head.
const reachedPx = 160

/** The id of the last heading that has been reached. */
function useSectionInView(ids: string[]): string | null {
  const [current, setCurrent] = useState<string | null>(null)
  const key = ids.join(' ')
  useEffect(() => {
    const headings = [...key.split(' '), 'sources'].flatMap(id => document.getElementById(id) ?? [])
    const update = () => {
      const reached = headings.filter(heading => heading.getBoundingClientRect().top < reachedPx)
      setCurrent((reached.at(-1) ?? headings[0])?.id ?? null)
    }
    const observer = new IntersectionObserver(update, {
      // All that lies above counts as within, so that a leap over headings is noticed too.
      rootMargin: `1000000px 0px ${reachedPx - window.innerHeight}px 0px`,
    })
    for (const heading of headings) observer.observe(heading)
    update()
    return () => observer.disconnect()
  }, [key])
  return current
}
