import { z } from 'zod'
import { LinkOutcome, type TryOptions, tryLink } from './try-link.ts'

/** One address that was asked for, and when. */
export type CheckedLink = z.infer<typeof CheckedLink>
export const CheckedLink = LinkOutcome.extend({
  url: z.string(),
  /** As ISO 8601. */
  checkedAt: z.string(),
})

export interface LinkOptions extends TryOptions {
  /** The least time between two requests to one host. */
  hostPauseMs: number
  /** So many hosts are asked at once. */
  hosts: number
}

/**
 * Asks for every address and hands each result over as it comes. One host is asked one address at a time, with a pause
 * between; hosts are asked beside each other.
 */
export async function checkLinks(
  urls: readonly string[],
  options: LinkOptions,
  onLink: (link: CheckedLink) => void,
): Promise<void> {
  const waiting = [...Map.groupBy(urls, url => new URL(url).host).values()]
  const work = async () => {
    for (let own = waiting.shift(); own; own = waiting.shift()) await checkHost(own, options, onLink)
  }
  await Promise.all(Array.from({ length: options.hosts }, work))
}

async function checkHost(
  urls: readonly string[],
  options: LinkOptions,
  onLink: (link: CheckedLink) => void,
): Promise<void> {
  for (const [index, url] of urls.entries()) {
    if (index > 0) await options.sleep(options.hostPauseMs)
    onLink({ url, ...(await tryLink(url, options)), checkedAt: new Date().toISOString() })
  }
}
