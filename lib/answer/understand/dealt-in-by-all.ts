/** Whether a word stands for what all entries deal in, and so tells none of them from the others: an API, GPUs. */
export function isDealtInByAll(word: string): boolean {
  return DEALT_IN.test(word)
}
const DEALT_IN = /^(?:apis?|llms?|ai|gpus?|cpus?|sdks?)$/i
