import { describe, expect, test } from 'vitest'
import { follow, type Said } from './follow-up.fixture.ts'

describe('a follow-up', () => {
  test.each<[string, Said, string]>([
    ['and its limits?', { resolved: 'What is Crusoe?' }, 'What are Crusoe’s limits?'],
    ['limits?', { resolved: 'What is Crusoe?' }, 'What are Crusoe’s limits?'],
    ['same for Lambda?', { resolved: 'What does Crusoe charge?' }, 'What does Lambda charge?'],
    ['and Akash', { resolved: 'What are Crusoe’s limits?' }, 'What are Akash Network’s limits?'],
    ['no, I meant Lambda', { resolved: 'What does Crusoe charge?' }, 'What does Lambda charge?'],
    ['is it like that at Lambda?', { resolved: 'What does Crusoe charge?' }, 'What does Lambda charge?'],
    ['does that go for Lambda too?', { resolved: 'What does Crusoe charge?' }, 'What does Lambda charge?'],
    ['and how much at Lambda?', { resolved: 'What does Crusoe charge?' }, 'What does Lambda charge?'],
    ['does any other cloud do that?', { resolved: 'What does Crusoe charge?' }, 'What do the others charge?'],
    [
      'does any other card do that?',
      { resolved: 'Does the H100 run FP8 at Crusoe?' },
      'Does the H100 run FP8 at Crusoe, and does any other card do that?',
    ],
    ['any with a free tier?', { resolved: 'Compare Crusoe and Lambda' }, 'any with a free tier?'],
    ['who takes less?', { resolved: 'What does Crusoe charge?' }, 'What do the others charge?'],
    [
      'how many of those are in use?',
      { resolved: 'How many GPUs does Crusoe have?' },
      'How many of the GPUs are in use?',
    ],
    [
      'any way to get it for less?',
      { resolved: 'What does Crusoe charge?' },
      'Is there a discount at Crusoe?',
    ],
    ['can we get that cheaper?', { resolved: 'What does Crusoe charge?' }, 'Is there a discount at Crusoe?'],
    ['anything cheaper?', { resolved: 'What does Crusoe charge?' }, 'What do the others charge?'],
    ["who's cheaper?", { resolved: 'What does Crusoe charge?' }, 'What do the others charge?'],
    ['does anyone charge more?', { resolved: 'What does Crusoe charge?' }, 'What do the others charge?'],
    ['Lambda?', { resolved: 'What does it charge?' }, 'What does Lambda charge?'],
    [
      'and for H200s?',
      { resolved: 'What does Crusoe charge for an H100?' },
      'What does Crusoe charge for an H200?',
    ],
    ['and an H100?', { resolved: 'How much is a B200?' }, 'How much is an H100?'],
    ['when?', { resolved: 'Who founded Crusoe?' }, 'Who founded Crusoe, and when?'],
    ['why did it leave Delhi?', { resolved: 'What does an hour cost?' }, 'Why did Crusoe leave Delhi?'],
    ['why not?', { resolved: 'What does Crusoe charge?' }, 'What does Crusoe charge, and why not?'],
    ['is that still so', { resolved: 'Is Crusoe cheap?' }, 'Is Crusoe cheap, and is that still so?'],
    [
      'does Lambda get as many?',
      { resolved: 'How many chips does Crusoe get?' },
      'How many chips does Lambda get?',
    ],
    [
      'compared to Lambda I mean',
      { resolved: 'How fast is Crusoe?' },
      'How fast is Crusoe, compared with Lambda?',
    ],
    ['whats the boss called', { resolved: 'Who owns Crusoe?' }, 'Whats the boss called at Crusoe?'],
    ['to whom?', { resolved: 'When did Crusoe sell it, and why?' }, 'When did Crusoe sell it, and to whom?'],
    ['year?', { resolved: 'Who founded Crusoe?' }, 'Who founded Crusoe, and what year?'],
    ['thanks! and does it verify them?', { resolved: 'What is Lambda?' }, 'Does Lambda verify them?'],
    ['How do they check it?', { resolved: 'What is Lambda?' }, 'How does Lambda check it?'],
    ['how do the others do it?', { resolved: 'What does Crusoe charge?' }, 'What do the others charge?'],
    [
      'how do the others do it?',
      { resolved: 'Does Crusoe keep a slice for itself?' },
      'Do the others keep a slice for themselves?',
    ],
    ['Is it still used?', { resolved: 'What is Verde?' }, 'Is Verde still used?'],
    [
      'which of them came first?',
      { resolved: 'Compare Crusoe and Lambda' },
      'Which came first, Crusoe or Lambda?',
    ],
    ['which one is older?', { resolved: 'Compare Crusoe and Lambda' }, 'Which is older, Crusoe or Lambda?'],
    ['how?', { resolved: 'Does it check providers?' }, 'Does Crusoe check providers, and how?'],
    ['and in Michigan?', { resolved: 'What is planned in Texas?' }, 'What is planned in Michigan?'],
    ['and abroad?', { resolved: 'What is planned in Texas?' }, 'What is planned abroad?'],
    ['for startups?', { resolved: 'Is there a discount?' }, 'Is there a discount for startups?'],
    ['and how much text?', { resolved: 'How many GPUs for training it?' }, 'How much text for training it?'],
    ['and the second one?', { resolved: 'What was INTELLECT-1?' }, 'What was INTELLECT-2?'],
    ['and the second?', { resolved: 'How big was its first round?' }, 'How big was its second round?'],
    [
      'how does that compare with Lambda?',
      { resolved: 'What does Crusoe charge?' },
      'What does Crusoe charge, compared with Lambda?',
    ],
    [
      'will it get bigger?',
      { resolved: 'How large is the Abilene campus?' },
      'Will the Abilene campus get bigger?',
    ],
    [
      'what went wrong there?',
      { resolved: 'How large is the Abilene campus?' },
      'What went wrong at the Abilene campus?',
    ],
    [
      'how many GPUs did that take?',
      { resolved: 'What was it trained on?' },
      'What was Crusoe trained on, and how many GPUs did that take?',
    ],
    ['how do renters pay?', { resolved: 'What is an H100?' }, 'How do renters pay at Crusoe?'],
    ['what should I take instead?', { resolved: 'Is it alive?' }, 'What should I take instead of Crusoe?'],
    ['and the others?', { resolved: "What's Crusoe's licence?" }, 'What is the licence of the others?'],
    [
      'and when it runs out?',
      { resolved: 'How do I top up?' },
      'How do I top up at Crusoe, and what happens when it runs out?',
    ],
    ['what if I run out?', { resolved: 'How do I top up?' }, 'What happens if I run out at Crusoe?'],
    ['and if I can wait?', { resolved: 'What does it charge?' }, 'What does Crusoe charge if I can wait?'],
    [
      'what if I sign for a year?',
      { resolved: 'What does it charge?' },
      'What does Crusoe charge if I sign for a year?',
    ],
    ['and if my card dies?', { resolved: 'What does it charge?' }, 'What happens if my card dies at Crusoe?'],
    ['is that the set-up at Lambda as well?', { resolved: 'How do I pay Crusoe?' }, 'How do I pay Lambda?'],
    [
      'Akash the same on both counts?',
      { resolved: 'What does it charge?' },
      'What does Akash Network charge?',
    ],
    [
      'does Lambda give a similar break?',
      { resolved: 'Is there a discount at Crusoe?' },
      'Is there a discount at Lambda?',
    ],
    [
      'does Lambda have similar limits?',
      { resolved: 'What does it charge?' },
      'does Lambda have similar limits?',
    ],
    ['same deal for V3 then?', { resolved: 'What are the terms on R1?' }, 'What are the terms on V3?'],
    ['and Lambda, for small jobs?', { resolved: 'Is Crusoe cheap?' }, 'Is Lambda cheap for small jobs?'],
    ['how many peers?', { resolved: 'How much per round?' }, 'How many peers per round?'],
    [
      'how large is that project?',
      { resolved: 'Who has signed with it?', sentences: ['Crusoe signed a project.'] },
      'Who has signed with Crusoe, and how large is that project?',
    ],
    [
      'who wrote that?',
      { resolved: 'What does it run on?', sentences: ['Crusoe runs on Lambda.'] },
      'Who wrote Lambda?',
    ],
    [
      'how big is that deal?',
      { resolved: 'What is its deal with Nvidia?', sentences: ['Crusoe has a deal.'] },
      "What is Crusoe's deal with Nvidia, and how big is that deal?",
    ],
    ['who wrote that?', { resolved: 'What does it run on?' }, 'Who wrote that?'],
    [
      'who wrote that tool?',
      { resolved: 'What does it run on?', sentences: ['Crusoe runs on Lambda.'] },
      'Who wrote Lambda?',
    ],
    ['n Lambda?', { resolved: 'Did the 4 sell well?' }, 'Did Lambda sell well?'],
    ['and Lambda, is it the same there?', { resolved: 'Does Crusoe take cards?' }, 'Does Lambda take cards?'],
    ['what about Lambda, do they?', { resolved: 'Does Crusoe take cards?' }, 'Does Lambda take cards?'],
    ['and V3, is the same?', { resolved: 'What are the terms on R1?' }, 'What are the terms on V3?'],
    ["when's it ready?", { resolved: 'What is Verde?' }, 'When is Verde ready?'],
    ['how many people work there?', { resolved: 'What does it charge?' }, 'How many people work at Crusoe?'],
    ['who owns it?', { resolved: 'Tell me about the Abilene campus' }, 'Who owns the Abilene campus?'],
    ['and in use?', { resolved: 'How many GPUs has it got?' }, 'How many GPUs has it got in use?'],
    ['and a B200?', { resolved: 'How much is an H100?' }, 'How much is a B200?'],
    [
      'no, I meant the older one, large 2',
      { resolved: 'Under which licence is Large 3?' },
      'Under which licence is Large 2?',
    ],
    ['who has it cheaper?', { resolved: 'How much is a B200?' }, 'Who has a B200 cheaper?'],
    [
      'which of them handles the money?',
      { resolved: 'Who are its founding funders?' },
      'Which of the founding funders handles the money?',
    ],
    ['how does Lambda go about it?', { resolved: 'Explain Verde' }, 'Explain Verde at Lambda'],
    ['why not?', { resolved: 'Is Crusoe profitable?' }, 'Is Crusoe profitable, and why not?'],
    ['who invented it?', { resolved: 'What is Verde good for?' }, 'Who invented Verde?'],
    [
      'which others go that far?',
      { resolved: 'What is its context window?' },
      'What is the others’ context window?',
    ],
    ['and Lambda Labs?', { resolved: 'What does Crusoe charge?' }, 'What does Lambda Labs charge?'],
    [
      'is anyone else doing that?',
      { resolved: 'How does Crusoe check hosts?' },
      'How do the others check hosts?',
    ],
    [
      'does anyone else offer that much?',
      { resolved: 'How long a text can it take?' },
      'How long a text can the others take?',
    ],
    ['and does Lambda?', { resolved: 'Does Crusoe check hosts?' }, 'Does Lambda check hosts?'],
    [
      'does Lambda do that too?',
      { resolved: 'How are hosts in Akash checked?' },
      'How are hosts in Lambda checked?',
    ],
    ['and Lambda from Labs?', { resolved: 'What does Crusoe charge?' }, 'What does Lambda charge?'],
    ['and Lambda by region?', { resolved: 'What does Crusoe charge?' }, 'Lambda by region?'],
    [
      'what else does it do, and who else does that?',
      { resolved: 'How does Crusoe check hosts?' },
      'How does Crusoe check hosts, and what else does it do, and who else does that?',
    ],
    ['same for Lambda', { resolved: 'How much can Crusoe-6 luna read?' }, 'How much can Lambda read?'],
    ['who may use them?', { resolved: 'Who supplies the GPUs to Crusoe?' }, 'Who may use Crusoe?'],
    ['and at Lambda?', { resolved: 'What does a B200 cost here?' }, 'What does a B200 cost at Lambda?'],
    [
      'and the rest?',
      { resolved: 'When is the first phase of Verde due?' },
      'When is the remaining part of Verde due?',
    ],
    [
      'when did the first part open?',
      { resolved: 'I keep reading about that Goose campus, what is its part in it?' },
      'When did the first part of the Goose campus open?',
    ],
    [
      'Crusoe will run it, or another firm?',
      { resolved: 'How big will be this Verde?' },
      'Crusoe will run Verde, or another firm?',
    ],
    [
      'under what licence is its code?',
      { resolved: 'Which subnet rents cards?', sentences: ['Lium, on Subnet 51, rents cards.'] },
      "Under what licence is Lium's code?",
    ],
    [
      'how much is that?',
      {
        resolved: 'Which Crusoe do I begin with?',
        sentences: ['The docs suggest Crusoe Opus 5.5 to begin with.'],
      },
      'How much is Crusoe Opus 5.5?',
    ],
    [
      'back to Akash: what are its risks?',
      { resolved: 'What is Lambda?' },
      'What are Akash Network’s risks?',
    ],
  ])('“%s”', (text, before, resolved) => {
    expect(follow(text, before).text.replaceAll('’', "'")).toBe(resolved.replaceAll('’', "'"))
  })

  test.each<[string, Said[], string]>([
    [
      'so who takes least of the three',
      [
        { resolved: 'What fee does Crusoe take?' },
        { resolved: 'What fee does Akash take?' },
        { resolved: 'What fee does Lambda take?' },
      ],
      'What fee do Lambda, Crusoe and Akash Network take, and who takes least of the three?',
    ],
    [
      "so who's ahead",
      [{ resolved: 'How many users has Crusoe?' }, { resolved: 'How many users has Lambda?' }],
      "How many users have Lambda and Crusoe, and who's ahead?",
    ],
    [
      'which of the two is cheaper?',
      [
        { resolved: 'What does an H100 cost at Lambda?' },
        { resolved: 'What does an H100 cost at Lambda if I can wait?' },
      ],
      'What does an H100 cost at Crusoe and Lambda if I can wait, and which of the two is cheaper?',
    ],
    [
      'which of the two is cheaper?',
      [{ resolved: 'Who owns Crusoe?' }, { resolved: 'Who owns Lambda?' }],
      'Which is cheaper, Lambda or Crusoe?',
    ],
    [
      'which of the two is bigger?',
      [
        { resolved: 'How big is the Texas site of Crusoe?' },
        { resolved: 'How big is the Ohio site of Crusoe?' },
      ],
      'How big is the Texas site of Crusoe, and how big is the Ohio site of Crusoe, and which of the two is bigger?',
    ],
  ])('“%s” after several', (text, before, resolved) => {
    expect(follow(text, ...before).text).toBe(resolved)
  })
})
