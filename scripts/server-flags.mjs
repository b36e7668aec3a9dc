/**
 * Node's flags for a server. Left to itself, V8 takes the room that the machine has: 64 MB and more for what is new, and up to
 * four times what is in use for what is old. Here it is 32 MB (twice a semi-space) and two fifths more, so that a server of a million
 * claims takes about 400 MB. What is measured of these two stands in docs/performance.md.
 */
export const serverFlags = ['--max-semi-space-size=16', '--heap-growing-percent=40']

/** Next's own: Node reads next.config.ts by itself, so that the compiler that otherwise would, 20 MB of it, is not loaded. */
export const nextFlags = ['--experimental-next-config-strip-types']
