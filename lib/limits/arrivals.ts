// Half of what a reader notices (0.1 s; Nielsen, Usability Engineering, 1993, 5.5), and some ten times what one request
// takes to begin: a crowd is seen within a second or two, and those inside are still served meanwhile.
const longestMs = 50

export interface ArrivalTimes {
  now: () => number
  /** Runs something in the next turn of the event loop. */
  nextTurn: (run: () => void) => void
}

/**
 * Lets those who stand before the process come in before its next piece of work. Node takes one connection at each turn of
 * the event loop (libuv since 1.51): with some milliseconds of work in every turn, a thousand who come at once would wait
 * seconds only to be seen, and could not even be refused.
 */
export class Arrivals {
  readonly #times: ArrivalTimes
  #hasCome = false

  constructor(times: ArrivalTimes) {
    this.#times = times
  }

  /** A connection was taken. */
  note(): void {
    this.#hasCome = true
  }

  /** Runs something after a turn in which nobody came, or after 50 ms. */
  afterThem(run: () => void): void {
    const until = this.#times.now() + longestMs
    const look = () => {
      const goesOn = this.#hasCome && this.#times.now() < until
      this.#hasCome = false
      if (goesOn) this.#times.nextTurn(look)
      else run()
    }
    this.#times.nextTurn(look)
  }
}
