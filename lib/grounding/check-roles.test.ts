import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

test.each([
  [
    'Since 23 March 2026, Akash leases are priced in ACT.',
    'Until 23 March 2026, Akash leases are priced in ACT.',
    'date',
  ],
  ['As of May 2026, Akash takes no fee.', 'Before May 2026, Akash takes no fee.', 'date'],
  ['Lambda moved workloads to Texas.', 'Lambda moved workloads from Texas.', 'role'],
  ['Lambda rents out GPUs of many owners.', 'Lambda rents out its own GPUs.', 'role'],
  ["Lambda's early users included Ada.", 'Lambda was an early user of Ada.', 'role'],
  ['Ada was founded after Lambda split.', 'Ada was founded before Lambda split.', 'role'],
])('%s does not bear out: %s (%s)', (claim, sentence, reason) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBe(reason)
  expect(['withheld', 'middle']).toContain(judged.verdict)
  expect(sentence.includes(judged.span ?? '') || claim.includes(judged.span ?? '')).toBe(true)
})

test.each([
  ['As of May 2026, Akash takes no fee.', 'In May 2026, Akash takes no fee.'],
  ['Lambda bills instances by the minute.', 'Lambda bills instances per minute.'],
  [
    'The chart was called May because Ribault found it in May.',
    'The chart was called May since Ribault found it in May.',
  ],
  ['Boyhood was filmed from 2002 to 2013.', 'Boyhood began filming in 2002.'],
  ['Boyhood was filmed from 2002 to 2013.', 'Boyhood finished filming in 2013.'],
  ['Lambda was split in two.', 'Lambda was split into two.'],
])('%s bears out: %s', (claim, sentence) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBeNull()
  expect(['quoted', 'checked']).toContain(judged.verdict)
})
