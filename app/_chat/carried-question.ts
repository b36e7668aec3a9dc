/** Where a question waits in the browser on its way to another entry's page. */
export const carriedQuestionKey = 'cairn-carried-question'

/** The question that was carried here, once. */
export function takeCarriedQuestion(): string {
  const question = sessionStorage.getItem(carriedQuestionKey) ?? ''
  sessionStorage.removeItem(carriedQuestionKey)
  return question
}
