/** The name of a file or folder as a title: `my-notes` as “My notes”. */
export function titleOf(name: string): string {
  const words = name.replaceAll(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
