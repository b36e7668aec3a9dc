import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { CheckedLink } from './check-links.ts'

/** What earlier checks found, a line of JSON for each link, so that one that was broken off goes on where it was. */
export class LinkJournal {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  /** The links that were checked since a time, by address; a line that was cut off counts as not written. */
  readSince(time: Date): Map<string, CheckedLink> {
    if (!existsSync(this.#file)) return new Map()
    const lines = readFileSync(this.#file, 'utf8').split('\n')
    const links = lines.flatMap(line => {
      const link = CheckedLink.safeParse(parseLine(line)).data
      return link && link.checkedAt >= time.toISOString() ? [[link.url, link] as const] : []
    })
    return new Map(links)
  }

  add(link: CheckedLink): void {
    mkdirSync(dirname(this.#file), { recursive: true })
    appendFileSync(this.#file, `${JSON.stringify(link)}\n`)
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
