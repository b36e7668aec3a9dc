/** A message as far as its place among the branches of its conversation goes. */
export interface BranchNode {
  id: string
  /** The message it follows; null for the first of a branch. */
  parent: string | null
  /** Its place in the order in which all messages were asked. */
  position: number
}

/** The messages from the first one to `leaf`, in order; empty when there is no such leaf. */
export function branchTo<M extends BranchNode>(messages: readonly M[], leaf: string | null): M[] {
  const byId = new Map(messages.map(message => [message.id, message]))
  const branch: M[] = []
  // A message follows only one that was asked before it, so this ends even if a row is damaged.
  let before = Number.POSITIVE_INFINITY
  for (let node = leaf === null ? undefined : byId.get(leaf); node && node.position < before; ) {
    branch.unshift(node)
    before = node.position
    node = node.parent === null ? undefined : byId.get(node.parent)
  }
  return branch
}

/** The ids of all versions of a question, itself among them: the messages that follow the same one, as they were asked. */
export function versionsOf(messages: readonly BranchNode[], message: BranchNode): string[] {
  return messages
    .filter(({ parent }) => parent === message.parent)
    .toSorted((a, b) => a.position - b.position)
    .map(({ id }) => id)
}

/** The last message of the branch that was gone on with latest below a message: itself when nothing follows it. */
export function leafBelow(messages: readonly BranchNode[], message: BranchNode): BranchNode {
  const below = new Set([message.id])
  let leaf = message
  for (const next of messages.toSorted((a, b) => a.position - b.position)) {
    if (next.parent === null || !below.has(next.parent)) continue
    below.add(next.id)
    leaf = next
  }
  return leaf
}
