import type { ClaimStatus } from '#lib/wiki/model.ts'

/** A claim drawn as a stone: whole as it stands, split when it is disputed, hollow when it was superseded. */
export function Stone({ status = 'current' }: { status?: ClaimStatus }) {
  return <i className={status === 'current' ? 'stone' : `stone stone-${status}`} />
}
