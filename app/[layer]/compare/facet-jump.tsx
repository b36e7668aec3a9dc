'use client'

import { useEffect, useRef, useState } from 'react'
import { bringIntoView } from '#app/_wiki/bring-into-view.ts'

interface FacetJumpProps {
  label: string
  facets: readonly { slug: string; name: string }[]
}

/** The facets of a comparison, for windows that show one of them at a time: the one that the address names, or the first. */
export function FacetJump({ label, facets }: FacetJumpProps) {
  const frame = useRef<HTMLElement>(null)
  const [hash, setHash] = useState('')
  useEffect(() => {
    const read = () => setHash(location.hash)
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  const shown = facets.find(({ slug }) => hash === `#on-${slug}`) ?? facets[0]
  useEffect(() => {
    if (shown) bringIntoView(frame.current, `#on-${shown.slug}`)
  }, [shown])
  return (
    <nav ref={frame} aria-label={label} className="facet-jump">
      <ul>
        {facets.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`#on-${slug}`} aria-current={slug === shown?.slug ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
