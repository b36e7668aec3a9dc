import type { Answer, AnswerEvent } from '#lib/answer/answer.ts'

/** The answer that the events so far amount to: whole once `finished` is among them, else what was released until now. */
export function collectAnswer(conversation: string, events: readonly AnswerEvent[]): Answer {
  const answer: Answer = {
    conversation,
    answerer: 'built-in',
    wikiVersion: '',
    resolved: '',
    abstained: false,
    sentences: [],
    table: null,
    claims: {},
    consulted: [],
    withheld: [],
    coverage: { entries: 0, cited: [], silent: [] },
    suggestions: [],
    elsewhere: null,
  }
  for (const event of events) {
    if (event.type === 'finished') return event.answer
    if (event.type === 'understood') {
      answer.resolved = event.resolved
      answer.answerer = event.answerer
      answer.wikiVersion = event.wikiVersion
    } else if (event.type === 'withheld') {
      answer.withheld.push(event.withheld)
    } else {
      answer.sentences.push(event.sentence)
      Object.assign(answer.claims, event.claims)
    }
  }
  return answer
}
