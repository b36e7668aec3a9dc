import { expect, test } from 'vitest'
import { splitSentences } from './split-sentences.ts'

test.each<[string, string[]]>([
  ['One thing. Another thing! A third? Yes.', ['One thing.', 'Another thing!', 'A third?', 'Yes.']],
  ['vLLM v0.11.0 is out. It needs CUDA 12.8.', ['vLLM v0.11.0 is out.', 'It needs CUDA 12.8.']],
  ['Sold in the U.S. since 2020. More follow.', ['Sold in the U.S. since 2020.', 'More follow.']],
  ['The U.S. Department bought it.', ['The U.S. Department bought it.']],
  ['It left the U.S. The rest stayed.', ['It left the U.S.', 'The rest stayed.']],
  ['io.net pools GPUs. io.net pays in IO.', ['io.net pools GPUs.', 'io.net pays in IO.']],
  ['It runs on io.net. vLLM does too.', ['It runs on io.net.', 'vLLM does too.']],
  ['Models, e.g. Qwen or i.e. Llama, run.', ['Models, e.g. Qwen or i.e. Llama, run.']],
  ['Chips (H100s etc.) are rented. Prices vary.', ['Chips (H100s etc.) are rented.', 'Prices vary.']],
  ['It rents chips, racks etc. Prices vary.', ['It rents chips, racks etc.', 'Prices vary.']],
  ['Acme Inc. Holdings sells. It is No. 3 today.', ['Acme Inc. Holdings sells.', 'It is No. 3 today.']],
  ['It raised a Series D. In May it grew.', ['It raised a Series D.', 'In May it grew.']],
  ['J. R. Smith founded it. He left.', ['J. R. Smith founded it.', 'He left.']],
  [
    'He said “it works.” She agreed (mostly.) Fine.',
    ['He said “it works.”', 'She agreed (mostly.)', 'Fine.'],
  ],
  ['It costs $2.50. $3 is the cap.', ['It costs $2.50.', '$3 is the cap.']],
  ['It waits... then runs. Yahoo! is a name.', ['It waits... then runs.', 'Yahoo! is a name.']],
  ['No point at the end', ['No point at the end']],
  ['Wide   gaps.\n\nStay out.', ['Wide   gaps.', 'Stay out.']],
  ['', []],
  ['  ', []],
])('splits %j', (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences)
})

test('stays linear in hostile text', () => {
  // The processor's own time: a busy machine does not change it.
  const before = process.cpuUsage()
  splitSentences('a.'.repeat(50_000))
  splitSentences('. '.repeat(50_000))
  splitSentences(`${'A. '.repeat(5_000)}`)
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000)
})
