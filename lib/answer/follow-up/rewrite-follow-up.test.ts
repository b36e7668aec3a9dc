import { describe, expect, test } from 'vitest'
import { readIdeas } from '#lib/retrieval/concepts.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { plainTexts } from '#lib/wiki/texts.ts'
import type { Answer, Turn } from '../answer.ts'
import { rewriteFollowUp } from './rewrite-follow-up.ts'

const entry = (slug: string, name: string, aliases: string[] = []): NamedEntry => ({
  slug,
  name,
  layer: 'infrastructure',
  openness: 'proprietary',
  aliases,
})
const crusoe = entry('crusoe', 'Crusoe')
const lambda = entry('lambda', 'Lambda', ['Lambda Labs'])
const akash = entry('akash-network', 'Akash Network', ['Akash'])
const facet = (slug: string, name: string, words: string[] = []) => ({ slug, name, words })
const lexicon: Lexicon = {
  layer: { slug: 'infrastructure', name: 'Infrastructure', summary: '' },
  page: crusoe,
  entries: [akash, crusoe, lambda],
  names: [[akash, crusoe, lambda]],
  facets: [
    facet('overview', 'What it is', ['what is it', 'tell me about']),
    facet('pricing', 'Pricing', ['price', 'cost', 'charge', 'fee']),
    facet('limits', 'Limits', ['limits', 'risks']),
    facet('history', 'History', ['founded']),
    { ...facet('verification', 'Verification'), ask: 'How does {entry} verify what it runs?' },
  ],
  texts: plainTexts,
  ideas: readIdeas([]),
}

interface Said {
  resolved: string
  sentences?: string[]
  suggestions?: string[]
  table?: boolean
}

function turn({ resolved, sentences = [], suggestions = [], table = false }: Said): Turn {
  const answer: Answer = {
    conversation: 'c',
    answerer: 'built-in',
    wikiVersion: 'v',
    resolved,
    abstained: false,
    sentences: sentences.map((text, i) => ({
      text,
      kind: 'claim',
      check: 'quoted',
      citations: [`crusoe/x-${i}`],
    })),
    table: table ? { columns: [], rows: [] } : null,
    claims: {},
    consulted: [],
    withheld: [],
    coverage: { entries: 3, cited: [], silent: [] },
    suggestions,
    elsewhere: null,
  }
  return { entry: 'crusoe', question: resolved, answer }
}

const follow = (text: string, ...history: Said[]) =>
  rewriteFollowUp(text, history.map(turn), lexicon, [], null)

describe('a follow-up', () => {
  test.each<[string, Said, string]>([
    ['and its limits?', { resolved: 'What is Crusoe?' }, 'What are Crusoe’s limits?'],
    ['limits?', { resolved: 'What is Crusoe?' }, 'What are Crusoe’s limits?'],
    ['same for Lambda?', { resolved: 'What does Crusoe charge?' }, 'What does Lambda charge?'],
    ['and Akash', { resolved: 'What are Crusoe’s limits?' }, 'What are Akash Network’s limits?'],
    ['no, I meant Lambda', { resolved: 'What does Crusoe charge?' }, 'What does Lambda charge?'],
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
    ['and when it runs out?', { resolved: 'How do I top up?' }, 'What happens when it runs out at Crusoe?'],
    ['what if I run out?', { resolved: 'How do I top up?' }, 'What happens if I run out at Crusoe?'],
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
      'who is dearer than both?',
      { resolved: 'What does an H100 cost at Lambda?' },
      'What does an H100 cost at the others?',
    ],
    [
      'and who beats those two?',
      { resolved: 'How much can Crusoe-6 Luna read?' },
      'How much can the others read?',
    ],
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
    ['and Lambda from Texas?', { resolved: 'What does Crusoe charge?' }, 'What does Lambda charge?'],
    ['same for Lambda', { resolved: 'How much can Crusoe-6 luna read?' }, 'How much can Lambda read?'],
    ['who may use them?', { resolved: 'Who supplies the GPUs to Crusoe?' }, 'Who may use Crusoe?'],
    [
      'back to Akash: what are its risks?',
      { resolved: 'What is Lambda?' },
      'What are Akash Network’s risks?',
    ],
  ])('“%s”', (text, before, resolved) => {
    expect(follow(text, before).text.replaceAll('’', "'")).toBe(resolved.replaceAll('’', "'"))
  })

  test('the others are asked for what they have in the place of a thing that is one entry’s own', () => {
    const before = turn({ resolved: 'What is Verde?', sentences: ['In Crusoe’s Verde, a referee decides.'] })
    const claim = { facet: 'verification' } as Answer['claims'][string]
    const answer = before.answer && { ...before.answer, claims: { 'crusoe/x-0': claim } }
    const things = [{ entry: crusoe, name: 'Verde' }]
    const ask = (text: string) => rewriteFollowUp(text, [{ ...before, answer }], lexicon, things, null).text
    expect(ask('who does the same on its siblings?')).toBe('How do the others verify what they run?')
    expect(ask('how do the others do it?')).toBe('How do the others verify what they run?')
    expect(ask('how does Lambda go about it?')).toBe('How does Lambda verify what it runs?')
  })

  test('a thing of one entry is asked of another by its own name', () => {
    const things = [{ entry: crusoe, name: 'Verde' }]
    const history = [turn({ resolved: 'Who invented Verde?' })]
    expect(rewriteFollowUp('does Lambda have it too?', history, lexicon, things, null).text).toBe(
      'Does Lambda have Verde too?',
    )
  })

  test('after one entry and then another, which is cheaper is asked of the two', () => {
    const before = [{ resolved: 'What does Crusoe charge?' }, { resolved: 'What does Lambda charge?' }]
    expect(follow('which is cheaper?', ...before).text).toBe('Which is cheaper, Lambda or Crusoe?')
  })

  test('after the same things of two entries, more of them is more of those things', () => {
    const before = [
      { resolved: "Where are Crusoe's data centers?" },
      { resolved: "Where are Lambda's data centers?" },
    ]
    expect(follow('who has more of them?', ...before).text).toBe(
      'Who has more data centers, Lambda or Crusoe?',
    )
  })

  test('a superlative takes the matter of the question before', () => {
    expect(follow('which is smallest?', { resolved: 'Which sizes does it offer?' }).text).toMatch(
      /^Which is smallest in sizes\b/,
    )
  })

  test('another thing is asked of all where many were set out, and leans on nothing else', () => {
    const sentences = ['Lambda lists $3.99 for an H100.', 'Akash lists $2.50 for an H100.']
    const one = { resolved: 'What does an H100 cost?' }
    expect(follow('and H200?', { ...one, sentences, table: true })).toMatchObject({
      text: 'What does an H200 cost?',
      context: '',
    })
    expect(follow('and H200?', one).context).toBe('What does an H100 cost?')
  })

  test('“yes” takes the first question offered', () => {
    const offered = {
      resolved: 'What is Crusoe?',
      suggestions: ['What does Lambda cost?', 'Who runs Crusoe?'],
    }
    expect(follow('yes please', offered)).toMatchObject({
      text: 'What does Lambda cost?',
      subjects: [lambda],
    })
  })

  test('“the second one” is the second entry set out, or the second question offered', () => {
    const before = {
      resolved: 'Which siblings rent GPUs?',
      sentences: ['Akash rents GPUs.', 'Lambda rents GPUs.'],
      table: true,
    }
    expect(follow('the second one?', before)).toMatchObject({ text: 'What is Lambda?', subjects: [lambda] })
    const offered = {
      resolved: 'What is Crusoe?',
      suggestions: ['What does Lambda cost?', 'Who runs Crusoe?'],
    }
    expect(follow('the second one', offered).text).toBe('Who runs Crusoe?')
  })

  test('“the others” are those that the same question was not asked of yet', () => {
    const asked = [{ resolved: 'What does Crusoe charge?' }, { resolved: 'What does Lambda charge?' }]
    expect(follow('and the others?', { resolved: 'Who runs Akash?' }, ...asked).subjects).toEqual([
      lambda,
      crusoe,
    ])
  })

  test('what is searched by keeps what was written, and “how?” leaves out what was said', () => {
    const before = { resolved: 'How large is the Abilene campus?', sentences: ['Crusoe is building it.'] }
    expect(follow('will it get bigger?', before).asked).toBe('Will Crusoe get bigger?')
    expect(follow('how?', before).seen).toEqual(new Set(['crusoe/x-0']))
    expect(follow('when?', before).seen).toEqual(new Set())
  })

  test('“that one” is the one entry named beside the subject', () => {
    const before = { resolved: 'Who supplies Crusoe?', sentences: ['Crusoe is supplied by Lambda.'] }
    expect(follow('who runs that one?', before)).toMatchObject({
      text: 'Who runs Lambda?',
      subjects: [lambda],
    })
  })

  test('“he” is the person named before, “that year” the year', () => {
    const before = {
      resolved: 'Who runs Lambda?',
      sentences: ['Michel Combes has led Lambda since May 2026.'],
    }
    expect(follow('what did he do before?', before).text).toBe('What did Michel Combes do before at Lambda?')
    expect(follow('did it borrow that year?', before).text).toBe('Did Lambda borrow in 2026?')
  })

  test('“more” leaves out what was shown', () => {
    const before = { resolved: 'What is Crusoe?', sentences: ['Crusoe is a cloud.'] }
    expect(follow('tell me more', before).seen).toEqual(new Set(['crusoe/x-0']))
  })

  test('a question of its own stands as it is', () => {
    expect(follow('What is Akash?', { resolved: 'What is Lambda?' })).toMatchObject({
      text: 'What is Akash?',
    })
  })
})
