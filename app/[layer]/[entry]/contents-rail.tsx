'use client'

import { useEffect, useRef, useState } from 'react'
import { bringIntoView } from '#app/_wiki/bring-into-view.ts'
import { entryText } from '#app/text.ts'

/**
 * The facets of the page, marking the one being read: beside it, or where there is no room, in a row above it that stays in
 * sight (styles/article.css).
 */
export function ContentsRail({ facets }: { facets: { slug: string; name: string }[] }) {
  const frame = useRef<HTMLElement>(null)
  const current = useSectionInView(facets.map(facet => `about-${facet.slug}`))
  useEffect(() => bringIntoView(frame.current, `#${current}`), [current])
  const links = [
    ...facets.map(({ slug, name }) => ({ id: `about-${slug}`, name })),
    { id: 'sources', name: entryText.sources },
  ]
  return (
    <nav ref={frame} aria-label={entryText.contents} className="rail">
      <ul>
        {links.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={current === id ? 'location' : undefined}>
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
