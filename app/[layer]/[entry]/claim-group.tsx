import { claimText } from '#app/text.ts'

/** Claims at odds with each other, side by side, the newest first. */
export function ClaimGroup({ children }: { children: React.ReactNode }) {
  return (
    <li>
      <ul aria-label={claimText.versions} className="versions">
        {children}
      </ul>
    </li>
  )
}
