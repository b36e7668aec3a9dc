/**
 * A text of the wiki or of a reader as it may stand anywhere in Markdown, on one line: nothing in it becomes a heading, a
 * list, a link, a footnote, an entity or the edge of a table's cell.
 */
export function escapeMarkdown(text: string): string {
  return text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>|#~^]|&(?=#?\w+;)/g, String.raw`\$&`)
    .replaceAll('://', String.raw`:\/\/`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replace(/^([-+=])/, String.raw`\$1`)
}

/** A Markdown link; neither its text nor its address can end it early. */
export function markdownLink(text: string, url: string): string {
  return `[${escapeMarkdown(text)}](${escapeMarkdownUrl(url)})`
}

/** An address as it may stand in the brackets of a Markdown link. */
function escapeMarkdownUrl(url: string): string {
  return url
    .replace(/[\s<>|]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
}
