/** “Kubernetes Event-driven Autoscaling (KEDA)” is also called by either part. */
export function aliasesOf(name: string): string[] {
  const [, long = '', short = ''] = name.match(/^(.+?)\s*\(([^()]+)\)$/) ?? []
  return [...new Set([long, short])].filter(alias => alias !== '')
}
