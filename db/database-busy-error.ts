/** Thrown when another program is writing the wiki; nothing was changed. */
export class DatabaseBusyError extends Error {
  override readonly name = 'DatabaseBusyError'
}
