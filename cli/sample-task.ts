import type { WritingTask } from '#lib/answer/writer.ts'
import type { Claim } from '#lib/wiki/model.ts'

const TEXTS = [
  'Example Cloud lists an H100 at $2.10 per hour as of May 2026.',
  'Example Cloud does not bill for data that leaves its network.',
  'Example Cloud was founded in 2019 and runs data centres in Norway and Finland.',
  'Example Cloud takes payment in euros only, at the end of each month.',
  'Example Cloud keeps the disk of a stopped machine for up to 30 days.',
]

const claims = TEXTS.map(
  (text, index): Claim => ({
    id: `example-cloud/sample-${index + 1}`,
    entry: 'example-cloud',
    layer: 'infrastructure',
    facet: 'overview',
    text,
    status: 'current',
    by: null,
    asOf: null,
    checked: true,
    asks: [],
    sources: [],
  }),
)

/** Five claims, of the kinds that models get wrong, to be retold as an answer would retell them. */
export const sampleTask: WritingTask = {
  questions: [
    {
      text: 'What is there to know about Example Cloud? Write one sentence for each claim.',
      shape: 'overview',
      subjects: [],
    },
  ],
  plan: claims.map(claim => ({ kind: 'claim', claim })),
  evidence: claims.map((claim, index) => ({ alias: `c${index + 1}`, claim })),
  history: [],
}
