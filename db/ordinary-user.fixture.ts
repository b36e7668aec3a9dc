/**
 * The command that runs Node as someone who may not write where the file system says so. To root it says nothing; without
 * that power (setpriv of util-linux) root is held to it as others are.
 */
export function nodeOfOrdinaryUser(): [program: string, args: string[]] {
  if (process.getuid?.() !== 0) return [process.execPath, []]
  const without = '-dac_override,-dac_read_search'
  return ['setpriv', [`--bounding-set=${without}`, `--inh-caps=${without}`, process.execPath]]
}
