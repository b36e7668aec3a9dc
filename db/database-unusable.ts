/** A database that Cairn must not touch or cannot use. The message is for whoever runs the server. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable'
}
