'use client'

import { useSelectedLayoutSegment } from 'next/navigation'
import type { ReactNode } from 'react'

/** What stands around every page but those made for a frame on another site. */
export function OutsideFrame({ children }: { children: ReactNode }) {
  return useSelectedLayoutSegment() === 'embed' ? null : children
}
