import { describe, expect, test } from 'vitest'
import { lexicon } from '../follow-up/follow-up.fixture.ts'
import { leanOnScene } from './lean-on-scene.ts'

const lean = (scene: string, question: string) => leanOnScene(question, scene, lexicon, [])

describe('on Crusoe’s page, a question is made whole by its scene', () => {
  test.each([
    ['Say I take my jobs over to Lambda.', 'What am I paying now?', 'What am I paying now at Crusoe?'],
    ['Say I take my jobs over to Lambda.', 'what would I pay there?', 'What would I pay at Lambda?'],
    ['We might leave this for Lambda.', 'Who owns it?', 'Who owns Lambda?'],
    [
      'Say I swap Crusoe for Lambda.',
      'What hardware do I lose?',
      'What hardware do I lose, going from Crusoe to Lambda?',
    ],
    [
      'Thinking of moving to Akash from Lambda.',
      'Is it any cheaper?',
      'Is it any cheaper, going from Lambda to Akash Network?',
    ],
    [
      '',
      'If I went with Lambda instead would I have to pay ahead or what',
      'Would I have to pay ahead, going from Crusoe to Lambda?',
    ],
    ['A friend swears by Lambda.', 'Can I rent one card there?', 'Can I rent one card at Lambda?'],
    ['A friend keeps raving about Lambda.', 'Does it have H200s?', 'Does Lambda have H200s?'],
    ['Say I swap Crusoe for Lambda.', 'Who founded Akash?', 'Who founded Akash?'],
    ['I have a question about Lambda.', 'What is it?', 'What is Lambda?'],
    ['We use Lambda.', 'Who founded it?', 'Who founded Lambda?'],
    ['We moved from Lambda to Crusoe.', 'What do we pay there?', 'What do we pay at Crusoe?'],
    ['We rent from Akash.', 'What would a B200 cost at Lambda?', 'What would a B200 cost at Lambda?'],
    ['Lambda is too expensive.', 'Is Akash cheaper?', 'Is Akash cheaper than Lambda?'],
    ['Lambda filed to go public.', 'Is it profitable?', 'Is Lambda profitable?'],
    ['My boss uses Lambda. I cannot.', 'Is this cheaper?', 'Is this cheaper than Lambda?'],
    [
      'Lambda has 13 data centers.',
      'How many does this have?',
      'Lambda has 13 data centers. How many does Crusoe have?',
    ],
    ['I would go to Lambda if it took cards.', 'Does it?', 'I would go to Lambda if it took cards. Does it?'],
    ['They say it cost six million.', 'Is it true?', 'They say it cost six million. Is it true?'],
    ['Zuckerberg said so.', 'Did he keep his word?', 'Did Zuckerberg keep his word?'],
    [
      'We rent from Crusoe. Someone said Lambda.',
      'What is an hour over there against what we pay now?',
      'What is an hour against what we pay now, going from Crusoe to Lambda?',
    ],
    [
      'Getting in took weeks of mails.',
      'If I go to Lambda, can I just sign up over there?',
      'Can I just sign up, going from Crusoe to Lambda?',
    ],
    [
      'Crusoe served us well, but is as good as frozen.',
      'How lively is Lambda, do people still build over there?',
      'How lively is Lambda, do people still build, next to Crusoe?',
    ],
    ['Abilene confuses me.', 'What is Lambda’s job there?', 'What is Lambda’s job at Abilene?'],
    ['I keep reading about Abilene.', 'What is Lambda’s part in it?', 'What is Lambda’s part in Abilene?'],
    ['We rent from Lambda.', 'Does it have H200s?', 'Does it have H200s?'],
    ['Our models run on Lambda.', 'Does it have H200s?', 'Does it have H200s?'],
    ['We’re on Lambda right now.', 'Does it have H200s?', 'Does it have H200s?'],
    ['I’m considering Lambda.', 'Who runs this?', 'Who runs this?'],
    ['I’m considering Lambda.', 'Does it have H200s?', 'Does Lambda have H200s?'],
    ['I heard of Lambda.', 'What is it?', 'What is Lambda?'],
    ['I read about Lambda yesterday.', 'Who runs it?', 'Who runs Lambda?'],
    ['We are looking at Lambda.', 'Is it cheap?', 'Is Lambda cheap?'],
    ['I’m from Lambda.', 'What do you know about it?', 'What do you know about Lambda?'],
    ['My friend works at Lambda.', 'What does it charge?', 'What does Lambda charge?'],
    ['We tried Lambda.', 'Is it open source?', 'Is Lambda open source?'],
    ['We rent from Crusoe. I heard of Lambda.', 'Who runs it?', 'Who runs Lambda?'],
    ['We left Lambda.', 'How do I pay?', 'How do I pay at Crusoe?'],
    ['We left Lambda.', 'What do I pay here?', 'What do I pay at Crusoe?'],
    ['We left Lambda.', 'What did we pay there?', 'What did we pay at Lambda?'],
    ['We left Lambda.', 'What do we pay now?', 'What do we pay now at Crusoe?'],
    ['I dropped Lambda.', 'Does this run on CPUs?', 'Does Crusoe run on CPUs?'],
    ['We left Lambda.', 'What do I lose?', 'What do I lose, going from Lambda to Crusoe?'],
    ['Lambda and Akash are listed.', 'Is it?', 'Is Crusoe listed?'],
    ['Lambda and Akash both take cards.', 'Does it?', 'Does Crusoe take cards?'],
    ['The CEO left.', 'Who replaced him?', 'The CEO left. Who replaced him?'],
    ['A GPU is expensive.', 'What does it cost here?', 'What does a GPU cost here?'],
    ['Lambda is listed.', 'Is it?', 'Lambda is listed. Is Crusoe?'],
    [
      'Microsoft seems to pop up everywhere.',
      'Which of these does it buy from?',
      'Which of these does Microsoft buy from?',
    ],
    ['I hear nvidia keeps buying firms.', 'Did it buy this one?', 'Did nvidia buy this one?'],
    ['Larry Ellison stood at the launch.', 'What did he promise?', 'What did Larry Ellison promise?'],
    ['Akash and Lambda look fine.', 'Which is cheaper?', 'Which is cheaper, Akash Network or Lambda?'],
    [
      'It is about as big as Lambda, no?',
      'How many sites has each?',
      'How many sites has Crusoe and Lambda?',
    ],
    ['Akash and Lambda are old.', 'Do they rent H200s?', 'Do Akash Network and Lambda rent H200s?'],
    [
      'I hear one of their sites runs on gas.',
      'Which one is it?',
      'I hear one of their sites runs on gas. Which one is it?',
    ],
    [
      'Wild that the whole crew walked off!',
      'What was the falling-out about?',
      'Wild that the whole crew walked off! What was the falling-out about?',
    ],
  ])('“%s %s”', (scene, question, understood) => {
    expect(lean(scene, question)?.text).toBe(understood)
  })

  test.each([
    ['I am new here.', 'What is it?'],
    ['Procurement wants another.', 'How good is it here?'],
    ['Bitcoin was its start.', 'Does it still mine it?'],
    ['Great page.', 'Who owns it?'],
    ['Bitcoin crashed today.', 'What does an H100 cost?'],
    ['Microsoft seems to pop up everywhere.', 'Who owns it?'],
    ['Lambda has H200s.', 'Does it have them too?'],
    ['', 'If I go with Lambda, who owns my data?'],
    ['Akash and Lambda both check hosts.', 'How does each do it?'],
  ])('“%s %s” needs nothing of its scene', (scene, question) => {
    expect(lean(scene, question)).toBeNull()
  })
})
