import { expect, test } from 'vitest'
import { mattersOf, mattersOfMany } from './own-matter.ts'

const misses = (question: string, claim: string) => mattersOf(question).some(told => !told.test(claim))
const missesOfMany = (question: string, claim: string) =>
  mattersOfMany(question).some(told => !told.test(claim))

test.each([
  ['Will Crusoe go public?', 'Crusoe planned a site for early 2026.'],
  ['Are they hiring interns?', 'Crusoe said it would expand abroad.'],
  ['Is it cheaper for students?', 'The Batch API halves the price.'],
  ['Is there a student discount?', 'The Batch API halves the price.'],
  ['What does the name Lambda mean?', 'Lambda is a GPU cloud.'],
  ['What was the profit in May?', 'Crusoe raised $1 billion in May.'],
  ['Who came up with the name Claude?', 'Claude is a family of models.'],
  ['Did they ever get their coins back?', 'Attackers stole $8 million of its coins.'],
  ['Did Microsoft get a board seat?', 'It sold a stake to Microsoft.'],
  ["What's the sales team's phone number?", 'Buyers must contact sales.'],
  ['Does the server ask for an API key?', 'Its server follows the OpenAI API format.'],
  ['Are my chats stored anywhere?', 'Its models run on its own servers.'],
  [
    'What is the setting called that opens it?',
    'Other machines cannot reach it unless the address is changed.',
  ],
  ['Which model is downloaded the most?', 'It has 2.4 trillion parameters.'],
  ['Can it draw pictures?', 'It reads images and video.'],
  ['Is it SOC 2 certified?', 'It is based in Denver.'],
  ['Five times faster than what?', 'It sped up tasks by up to five times.'],
])('“%s” is not answered by “%s”', (question, claim) => {
  expect(misses(question, claim)).toBe(true)
})

test.each([
  ['Is Crusoe publicly traded?', 'Crusoe sold shares at $40 in its Nasdaq listing.'],
  ['when did the code go public', 'Its code moved to GitHub in March 2025.'],
  ['When did the mainnet go public?', 'Its first mainnet began in September 2020.'],
  ['Is it cheaper for students?', 'Researchers above a citation threshold get it at half price.'],
  ['Is it a nonprofit or for profit?', 'It was begun by a foundation.'],
  ['Which version reads the most?', 'Scout 4 reads ten million tokens.'],
  ['Does it support team plans?', 'It has Pro, Team and Enterprise plans.'],
  ['What does it cost?', 'Lambda is a GPU cloud.'],
  ['Do I get my fee back?', 'A slot costs a fee that is not returned.'],
  ['Do I need an API key?', 'It needs an account with a card.'],
  ['Can it draw pictures?', 'It returns text alone.'],
  [
    'Which setting raises the number of requests?',
    'It takes one request at a time unless OLLAMA_NUM_PARALLEL is raised.',
  ],
  ['3.5 times faster than what?', 'It has 3.5 times the throughput of TGI.'],
  ['Is it cheaper than what others charge?', 'It lists $2 an hour.'],
  ['Do I have to keep my prompts in that format?', 'It takes the harmony format.'],
  ['how many downloads does it have a month?', 'It had 5.6 million monthly pip installs.'],
])('“%s” may be answered by “%s”', (question, claim) => {
  expect(misses(question, claim)).toBe(false)
})

test.each([
  'Which of them are dead?',
  "which aren't really being maintained?",
  'which are no longer developed?',
])('of many, only what says so tells “%s”', question => {
  expect(missesOfMany(question, 'It merged 1,918 commits in June.')).toBe(true)
  expect(missesOfMany(question, 'It has been in maintenance mode since May.')).toBe(false)
})
