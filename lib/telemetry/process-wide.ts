/**
 * One value for the whole process. The instrumentation and the routes of a Next server are bundled apart, so a module's own
 * variable would exist twice.
 */
export function processWide<T>(name: string, make: () => T): T {
  const holder = globalThis as unknown as Record<symbol, T | undefined>
  const key = Symbol.for(`cairn.${name}`)
  holder[key] ??= make()
  return holder[key]
}
