'use client'

import { useEffect, useRef, useState } from 'react'

interface FacetJumpProps {
  label: string
  facets: readonly { slug: string; name: string }[]
}

/** The facets of a comparison, for windows that show one of them at a time: the one that the address names, or the first. */
export function FacetJump({ label, facets }: FacetJumpProps) {
  const list = useRef<HTMLUListElement>(null)
  const [hash, setHash] = useState('')
  useEffect(() => {
    const read = () => setHash(location.hash)
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  const shown = facets.find(({ slug }) => hash === `#on-${slug}`) ?? facets[0]
  useEffect(() => {
    if (shown) bringIntoView(list.current, `#on-${shown.slug}`)
  }, [shown])
  return (
    <nav aria-label={label} className="facet-jump">
      <ul ref={list}>
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

/** Moves the list sideways alone, and not the page. */
function bringIntoView(list: HTMLElement | null, address: string): void {
  const link = list?.querySelector<HTMLElement>(`a[href="${address}"]`)
  const frame = list?.parentElement
  if (!link || !frame) return
  const { left, width } = link.getBoundingClientRect()
  frame.scrollLeft += left + width / 2 - frame.getBoundingClientRect().width / 2
}
