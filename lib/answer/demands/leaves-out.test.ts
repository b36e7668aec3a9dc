import { expect, test } from 'vitest'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { leavesOut, readDemands } from './leaves-out.ts'

/** A claim as it meets a question; `thing` is how well what is to be counted is met by it. */
function meet(
  text: string,
  { thing = 1, thingSaid = 1, isFiled = true, asks = [] as string[] } = {},
): ClaimMatch {
  return { profile: { claim: { text, asks } }, thing, thingSaid, isFiled } as unknown as ClaimMatch
}

test.each([
  ['what does an A100 cost?', 'An H100 costs $2 an hour.', true],
  ['what does an H100 cost?', 'H100s cost $2 an hour.', false],
  ['MI355X price', 'It lists $3.45 for MI300X.', true],
  ['context of qwen3.8-max?', 'Qwen3.8-Max reads 1,000,000 tokens.', false],
  ['context of qwen3.8?', 'Qwen3 reads 128,000 tokens.', true],
  ['how much is V4 Pro?', 'V4.1-Flash costs $0.15.', true],
  ['What was GPT-6 trained on?', 'GPT 6 was trained on text.', false],
  ['What was GPT-6 trained on?', 'GPT-4 was trained on text.', true],
  ['what did v3 learn from?', 'OLMo 3 was trained on Dolma 3.', false],
  ['how big is R1?', 'DeepSeek-R1 has 671 billion parameters.', false],
  ['tokens per second on a 4090?', 'It reaches 40,000 tokens per second on B200s.', true],
  ['can I use a 4090?', 'It runs on H100s.', false],
  ['what fits on a 16gb card by 7pm?', 'It needs 32 GB.', false],
  ['which k8s does it run on?', 'It runs on Kubernetes.', false],
  ['what p2p protocol, at 100gbps in q3 on s3?', 'It speaks libp2p.', false],
  ['what does a 1024 GPU cluster cost?', 'An H100 costs $2 an hour.', false],
  ['why did they close the API?', 'Its API follows the OpenAI format.', true],
  ['why did the boss leave?', 'Its chief executive resigned in June 2024.', false],
  ['why was the tool discontinued?', 'It was archived in March 2026.', false],
  ['when did R1 drop?', 'R1 was released in January 2025.', false],
  ['why is it closed source?', 'Its code is under the Apache licence.', false],
  ['its valuation in 2023?', 'It raised $1 billion in October 2025 at a valuation of $10 billion.', true],
  ['its valuation in 2025?', 'It raised $1 billion in October 2025 at a valuation of $10 billion.', false],
  ['its valuation in 2023?', 'It is valued at $10 billion.', false],
  ['what was founded in 2018?', 'It was founded in 2017.', false],
  ['what is the rate per token?', 'It has a $0-a-month tier billed per token.', true],
  ['what is the rate per token?', 'It costs $0.50 per million tokens.', false],
  ['how much TAO comes per block?', 'It has issued 0.5 TAO per block.', false],
  ['price of opuss 5.5?', 'Opus 5.5 costs $4.', false],
  ['price of haiku 5.5?', 'Opus 5.5 costs $4.', true],
  ['price of haiku 5.5?', 'Haiku 5.5 costs $4.', false],
  ['what does bundling 8 cards save?', 'It sells bundles.', false],
  ['what does it cost to colocate 8 cards?', 'It sells space.', false],
  ['which Python 3 does it need?', 'It needs Python 3.10 or later.', false],
  ['price of haiku 5?', 'Opus 5 costs $4.', true],
  ['is there one under 5.5 dollars?', 'Opus 5.5 costs $4.', false],
  ['what is unusual inside 3.5?', 'Qwen3.5 mixes experts.', false],
  ['Do we know yet how many parameters GPT-5 has?', 'GPT-4 has many parameters.', true],
  ['how come it closed the API?', 'It has the bandwidth of many banks.', true],
  ['what happens when I leave it idle?', 'It is billed by the minute.', false],
  ['When was it released?', 'As of March 2026, it is the newest model.', true],
  ['What is its release date?', 'As of summer 2026 it costs $2.', true],
  ['When will it open?', 'As of 3 March 2026, it had not opened.', true],
  ['When was it released?', 'It was released in March 2026.', false],
  ['When did it open?', 'It opened in 2024 and, as of March 2026, has 3 sites.', false],
  ['When did Verde come out?', 'In Verde several providers do the same job.', true],
  ['What is Verde?', 'In Verde several providers do the same job.', false],
  ['What was it valued at in its Series E?', 'It raised $1 billion in a Series E.', true],
  ['What was it valued at in its Series E?', 'Its Series D valued it at $2 billion.', true],
  ['How much is it worth?', 'It raised money at a valuation of $10 billion.', false],
  ['What makes it worth using?', 'It is quick.', false],
  ['When was that price listed?', 'As of March 2026 it costs $2.', false],
  ['Is it new?', 'As of March 2026, it is the newest model.', false],
  ['How much is Luna?', 'Luna reads 400,000 tokens.', true],
  ['and how much does Luna cost?', 'Luna reads 400,000 tokens.', true],
  ['Price of Luna?', 'Luna reads 400,000 tokens.', true],
  ['How much is Luna?', 'Luna is $2 per million tokens.', false],
  ['How much is Luna?', 'Luna is billed by the token.', false],
  ['How much text does Luna take?', 'Luna reads 400,000 tokens.', false],
  ['How much is Luna able to hold?', 'Luna reads 400,000 tokens.', false],
  ['How much of Luna is open?', 'The weights of Luna are open.', false],
  ['Who set the price of Luna?', 'Its founders set it.', false],
  ['What did it raise before 2024?', 'It raised $1 billion in October 2025.', true],
  ['What did it raise prior to 2024?', 'It raised $1 billion in October 2025.', true],
  ['What did it raise before 2024?', 'It raised $1 billion in October 2023.', false],
  ['What did it raise before 2024?', 'It raised $2 billion in 2023 and 2025.', false],
  ['What did it raise before 2024?', 'It raised $1 billion.', false],
  ['What did it raise before 2024?', 'As of March 2026, it has raised $1 billion.', false],
  ['What was released before 2025?', 'It trained R1-Zero.', true],
  ['What was released before 2025?', 'It released R1 in 2024.', false],
  ['Was R1 released before 2025?', 'It released R1.', false],
  ['Did it make a profit in 2025?', 'It lost $740 million in the first quarter of 2026.', true],
  ['Did it make a profit in 2025?', 'It lost $740 million in 2025.', false],
  ['What did it build after 2023?', 'It built two halls in 2022.', true],
  ['What did it build since early 2023?', 'It built two halls in 2022.', true],
  ['What did it build after May 2023?', 'It built two halls in December 2023.', false],
  ['Was it founded before 2024?', 'It was founded in 2025.', false],
  ['What runs after 2048 tokens?', 'It was trained in 2025.', false],
])('“%s” asks for what “%s” leaves out: %s', (question, text, isOut) => {
  expect(leavesOut(meet(text), readDemands(question))).toBe(isOut)
})

test.each([
  ['how many people work there?', 'It holds a $99 billion backlog.', { thing: 0.1 }, true],
  ['how many GPUs has it?', 'It has 36,000 GPUs.', { thing: 1 }, false],
  ['how long does the referee take?', 'A referee settles disagreements.', {}, true],
  ['how long do old parts stay?', 'They stay for a three-month period.', {}, false],
  ['how long ago was it founded?', 'It was founded by nine people.', {}, false],
  ['what did they pay for TensorDock?', 'It acquired TensorDock.', {}, true],
  ['what did they pay for TensorDock?', 'It acquired TensorDock for $5 million.', {}, false],
  ['what do you pay the fees with?', 'It uses ETH for fees.', {}, false],
  ['what are the names of the seven engineers?', 'Seven engineers of Meta founded it.', {}, true],
  ['names of the founders', 'Jed McCaleb and others founded it.', {}, false],
  ['who is the lead maintainer by name?', 'The Sky Computing Lab maintains it.', {}, true],
  ['Which GPUs does it offer, by name?', 'It offers H100s.', {}, false],
  ["name of the person Acme's team accused", 'One person led it.', {}, true],
  ["name of the person Acme's team accused", 'Jed McCaleb led it.', {}, false],
  ['How many commits were merged in May 2026?', 'In June 2026, 1,918 commits were merged.', {}, true],
  ['How many commits were merged in June 2026?', 'In June 2026, 1,918 commits were merged.', {}, false],
  ['What did it charge in May 2026?', 'Since March 2026 it charges $2.', {}, false],
  ['What will an H100 cost in 2030?', 'In 2026 an H100 cost $2.', { asks: ['h100 price'] }, true],
  ['Is it enough to have a 4090?', 'It runs on an RTX 3090.', {}, false],
  ['name of the developer platform?', 'Its platform is called Forge.', {}, false],
  ['who owns it?', 'Meta owns it.', {}, false],
  ['what does an A100 cost?', 'An H100 costs $2.', { asks: ['price of an a100'] }, false],
  ['what does an A100 cost?', 'An H100 costs $2.', { isFiled: false }, false],
  ['How much is Luna?', 'Luna is for large volumes.', { asks: ['which is the cheapest one'] }, false],
  ['How much is Luna?', 'Luna is for large volumes.', { asks: ['which one is quick'] }, true],
  ['what came after V3?', 'V4 came out in 2026.', {}, false],
  ['what is new in V3?', 'V4 came out in 2026.', {}, true],
])('“%s” asks for what “%s” (%o) leaves out: %s', (question, text, met, isOut) => {
  expect(leavesOut(meet(text, met), readDemands(question))).toBe(isOut)
})

test('editors’ questions bear a count out where they count the same things', () => {
  const demands = readDemands('How many people work there?')
  const claim = (asks: string[]) => meet('It has 119 billion parameters.', { thingSaid: 0, asks })
  expect(leavesOut(claim(['why do people say it is fast, how many weights are active']), demands)).toBe(true)
  expect(leavesOut(claim(['how many people work on it']), demands)).toBe(false)
})
