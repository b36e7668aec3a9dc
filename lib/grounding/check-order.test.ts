import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

test.each([
  ['Microsoft acquired GitHub in 2018.', 'GitHub acquired Microsoft in 2018.', 'role'],
  ['SGLang is hosted by LMSYS.', 'LMSYS is hosted by SGLang.', 'role'],
  ['Peter (1250–1316) wrote a book.', 'Peter (1316–1250) wrote a book.', 'date'],
  ['Subnet 27 is the compute subnet of Bittensor.', 'Bittensor is the compute subnet of Subnet 27.', 'role'],
  ['The page of Ada lists five sizes of Bob.', 'Bob lists five sizes of Ada.', 'role'],
  ['Akash leases are priced in ACT.', 'ACT leases are priced in Akash.', 'role'],
  ['Groq answers faster than Lambda.', 'Lambda answers faster than Groq.', 'role'],
  [
    'Notion pays customers including Uber and Cursor.',
    'Uber pays customers including Notion and Cursor.',
    'role',
  ],
])('%s does not bear out: %s (%s)', (claim, sentence, reason) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBe(reason)
  expect(['withheld', 'middle']).toContain(judged.verdict)
  expect(sentence.includes(judged.span ?? '') || claim.includes(judged.span ?? '')).toBe(true)
})

test.each([
  ['Microsoft acquired GitHub in 2018.', 'GitHub was acquired by Microsoft in 2018.'],
  ['The film was produced by Ann Lee, Bo Chan and Cy Dorn.', 'Bo Chan produced the film.'],
  ['Gensyn launched its mainnet in April 2026.', 'In April 2026, Gensyn launched its mainnet.'],
  [
    'Anthropic gives 60 days of notice before it retires a model.',
    'Before it retires a model, Anthropic gives 60 days of notice.',
  ],
  ['Ada lists GPUs as supported in May.', 'GPUs are listed as supported by Ada in May.'],
  ['GPUs can be rented through Ada.', 'You can rent GPUs through Ada.'],
  ['Ada began in March 2023.', 'It was in March 2023 that Ada began.'],
  ['Ada depicts the childhood and youth of Bob Day.', "Ada depicts Bob Day's childhood."],
  ['Ada has film roles in Rome.', 'Ada has roles in films in Rome.'],
  ['Prescott is a city in Arizona.', 'Prescott, Arizona is a city.'],
  ['Groq was founded in 2016.', 'The founding of Groq was in 2016.'],
  ['SGLang supports NVIDIA, AMD and Intel hardware.', 'SGLang supports AMD, NVIDIA and Intel hardware.'],
  [
    'Born in Trieste, Renato Balestra comes from a family of architects.',
    'Renato Balestra was born in Trieste.',
  ],
])('%s bears out: %s', (claim, sentence) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBeNull()
  expect(['quoted', 'checked']).toContain(judged.verdict)
})
