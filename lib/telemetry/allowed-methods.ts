// By address, the first that fits; every other one is only read. A test holds this to what the routes export.
const otherThanRead: [address: RegExp, methods: string[]][] = [
  [/^\/(api\/chat|api\/check|api\/v1\/ask|api\/v1\/check|mcp|v1\/chat\/completions)$/, ['POST']],
  [/^\/api\/conversations\/[^/]+\/stop$/, ['POST']],
  [/^\/api\/conversations\/[^/]+\/marks$/, ['PUT']],
  [/^\/api\/conversations\/[^/]+\/share$/, ['DELETE', 'PUT']],
  [/^\/api\/conversations\/(?!latest$)[^/]+$/, ['DELETE', 'GET', 'HEAD', 'PATCH']],
]

/** The methods that an address for programs takes, as the header `Allow` lists them. */
export function allowedMethods(path: string): string {
  const methods = otherThanRead.find(([address]) => address.test(path))?.[1] ?? ['GET', 'HEAD']
  return [...methods, 'OPTIONS'].join(', ')
}
