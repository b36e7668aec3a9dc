/** Whether a question is one of yes or no by how it begins: "Is it open?", "and can I rent one?" */
export function asksWhether(question: string): boolean {
  return BEGINS.test(question.replaceAll('’', "'"))
}

const BEGINS =
  /^\W*(?:(?:and|so|but|ok|then)\W+)*(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would|should|isn't|aren't|doesn't)\b/i
