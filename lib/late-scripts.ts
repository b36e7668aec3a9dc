/** What a script of a page is called while it waits. A browser neither loads nor runs a script of a type it does not know. */
export const lateType = 'text/late'

/**
 * Lets the script files of a rendered page wait until the page calls for them (app/_shell/start-script.ts), so that a
 * page is painted, and on a phone read, without running any. Inline scripts, and the file that only old browsers load,
 * stay as they are. So does the empty document that the framework sends of a page that is not found: its scripts fill it.
 */
export function makeScriptsLate(html: string): string {
  if (html.includes(EMPTY_DOCUMENT)) return html
  return html
    .replaceAll(/<link rel="preload" as="script"[^>]*>/g, '')
    .replaceAll(/<script(?= src="\/_next\/)(?![^>]* noModule)/g, `<script type="${lateType}"`)
}

const EMPTY_DOCUMENT = '<html id="__next_error__"'
