/**
 * A browser's own name for a question, 128 random bits. Who sends a question again by it is taken for who asked first, so
 * it must not be guessed. (`crypto.randomUUID` is missing where a page comes by plain http from another machine.)
 */
export function newQuestionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
