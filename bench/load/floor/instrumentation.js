/**
 * Without this file Next takes Cairn's own, which stands above: the floor would log, count and guard its requests as well.
 * It does so where it stands for a page of the same server.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !process.env.FLOOR_AS_CAIRN) return
  const { prepareServer } = await import('../../../instrumentation-node.ts')
  await prepareServer()
}
