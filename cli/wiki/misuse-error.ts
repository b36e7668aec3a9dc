/** Thrown when a command was called in a way that it does not know. */
export class MisuseError extends Error {
  override readonly name = 'MisuseError'
}
