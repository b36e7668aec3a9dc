/** A request at the door, as far as the door cares. */
export interface Visit {
  begin(): void
  /** Turns it away; `retryAfterSeconds` is after how long it is worth coming back. */
  refuse(retryAfterSeconds: number): void
  /** Whether its reader has left while it waited. */
  isGone(): boolean
}

export interface DoorLimits {
  /** How many requests may be inside and waiting together; one more is refused at once. */
  most: number
  /** When the first of those waiting has waited this long, nobody else is let in. */
  longestWaitMs: number
  now: () => number
  /** Runs something once the process has looked after everything that has come meanwhile. */
  nextTurn: (run: () => void) => void
}

// Sooner, all who were refused would be back before those inside are served.
const leastRetrySeconds = 2

/**
 * Lets requests in one at a time, each in a turn (arrivals.ts says when), in the order they came, and refuses those that it
 * cannot serve in time.
 * Work that begins in the same turn would hold up everything else until all of it was done: with one at a time, a refusal
 * waits for one request and not for hundreds.
 */
export class Door {
  readonly #limits: DoorLimits
  readonly #waiting: { visit: Visit; since: number }[] = []
  #inside = 0
  #isTurnTaken = false

  constructor(limits: DoorLimits) {
    this.#limits = limits
  }

  /** Requests let in that have not left yet. */
  get inside(): number {
    return this.#inside
  }

  get waiting(): number {
    return this.#waiting.length
  }

  /** Lets a request in, now or in its turn, or refuses it. Whoever was let in must `leave`. */
  enter(visit: Visit): void {
    const waitedMs = this.#waitOfFirst()
    const isFull = this.#inside + this.#waiting.length >= this.#limits.most
    if (isFull || waitedMs > this.#limits.longestWaitMs) {
      visit.refuse(Math.max(leastRetrySeconds, Math.ceil(waitedMs / 1000)))
      return
    }
    this.#waiting.push({ visit, since: this.#limits.now() })
    this.#takeTurn()
  }

  leave(): void {
    this.#inside -= 1
  }

  #waitOfFirst(): number {
    const [first] = this.#waiting
    return first ? this.#limits.now() - first.since : 0
  }

  #takeTurn(): void {
    if (this.#isTurnTaken) return
    const next = this.#findNext()
    if (!next) return
    this.#isTurnTaken = true
    this.#inside += 1
    this.#limits.nextTurn(() => {
      this.#isTurnTaken = false
      this.#takeTurn()
    })
    next.begin()
  }

  #findNext(): Visit | undefined {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift())
      if (!next.visit.isGone()) return next.visit
    return undefined
  }
}
