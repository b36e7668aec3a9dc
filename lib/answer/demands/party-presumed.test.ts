import { expect, test } from 'vitest'
import { lexicon } from '#lib/answer/follow-up/follow-up.fixture.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { partyPresumed } from './party-presumed.ts'

test.each([
  ['Why did Meta write Lambda in C++?', 'maker', 'Meta'],
  ['when did alibaba add racks to Lambda?', 'maker', 'alibaba'],
  ['why did elon musk call his AI lambda', 'maker', 'elon musk'],
  ['Does HP still own Lambda, the ones with the pin?', 'owner', 'HP'],
  ['How did Google end up owning Lambda?', 'owner', 'Google'],
  ['What did Oracle get when it bought Lambda whole?', 'owner', 'Oracle'],
  ['Why was Lambda built by Meta?', 'maker', 'Meta'],
  ['Is Lambda run by Reliance?', 'runner', 'Reliance'],
  ['when did the Lambda team join Oracle?', 'owner', 'Oracle'],
  ['Since when does Lambda belong to IBM?', 'owner', 'IBM'],
  ['Was Lambda bought by Nvidia?', 'owner', 'Nvidia'],
  ['What changed after Crusoe took over Lambda?', 'owner', 'Crusoe'],
  ['now that nvidia has bought lambda, can i sign up?', 'owner', 'nvidia'],
  ['Since Microsoft owns Lambda, who runs it?', 'owner', 'Microsoft'],
  ['When was it founded by Elon Musk, and where?', 'maker', 'Elon Musk'],
  ['What gave Elon Musk the idea to found Lambda?', 'maker', 'Elon Musk'],
  ['what made Tencent give Lambda away for free?', 'maker', 'Tencent'],
])('“%s” takes for its %s %s', (text, as, name) => {
  expect(partyPresumed(readQuestion(text, lexicon))).toMatchObject({ as, name })
})

test.each([
  'Who made Lambda?',
  'Why did they build it?',
  'When did Lambda buy its chips?',
  'Which chips did the government buy for Lambda?',
  'How many GPUs has Nvidia sold to Lambda?',
  'When did Nvidia build servers for Lambda?',
  'Which of these was founded by researchers?',
  'Do people run Lambda at home?',
  'Does Lambda work for images?',
  'When comes, at Lambda, the first part of Stargate UAE?',
  'How large a part of the market does Lambda have?',
])('“%s” takes nobody for its owner or maker', text => {
  expect(partyPresumed(readQuestion(text, lexicon))).toBeNull()
})
