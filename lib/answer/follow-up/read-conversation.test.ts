import { describe, expect, test } from 'vitest'
import type { Answer } from '../answer.ts'
import { crusoe, follow, lambda, lexicon, turn } from './follow-up.fixture.ts'
import { rewriteFollowUp } from './rewrite-follow-up.ts'

describe('a follow-up leans on', () => {
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

  test('what else is asked of a thing of one entry is asked of another itself', () => {
    const before = turn({ resolved: 'When did Verde launch?', sentences: ['Crusoe launched Verde in 2024.'] })
    const claim = { facet: 'verification' } as Answer['claims'][string]
    const answer = before.answer && { ...before.answer, claims: { 'crusoe/x-0': claim } }
    const things = [{ entry: crusoe, name: 'Verde' }]
    expect(rewriteFollowUp('and Lambda?', [{ ...before, answer }], lexicon, things, null).text).toBe(
      'When did Lambda launch?',
    )
  })

  test('after whether one is the only one of its kind, another takes its place', () => {
    const before = { resolved: 'Is Crusoe the only one that takes cards?' }
    expect(follow('and Lambda?', before).text).toBe('Is Lambda the only one that takes cards?')
    expect(follow('what about Lambda?', { resolved: 'Is it the only one that takes cards?' }).text).toBe(
      'Is Lambda the only one that takes cards?',
    )
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

  test('who is more so than both is told by the values of the rest', () => {
    const costs = ['Crusoe', 'Lambda'].map(name => ({ resolved: `What does an H100 cost at ${name}?` }))
    expect(follow('who is dearer than both?', ...costs).text).toBe('What does an H100 cost at the others?')
    expect(follow('and who beats those two?', ...costs).text).toBe('What does an H100 cost at the others?')
    // Another measure is no answer to that.
    const runs = ['Crusoe', 'Lambda'].map(name => ({ resolved: `Who runs ${name}?` }))
    expect(follow('who is bigger than both?', ...runs).text).toMatch(/^Who is bigger than\b/)
  })

  test('a superlative takes the matter of the question before', () => {
    expect(follow('which is smallest?', { resolved: 'Which sizes does it offer?' }).text).toMatch(
      /^Which is smallest in sizes\b/,
    )
  })

  test('a superlative stands in the place of the one before, or asks all by its own matter', () => {
    const sentences = ['Lambda reads 128,000 tokens.', 'Akash reads 64,000 tokens.']
    const before = { resolved: 'Which has the longest context?', sentences, table: true }
    expect(follow('and the shortest?', before).text).toBe('Which has the shortest context?')
    expect(follow('and the cheapest?', before).text).toBe('Which is the cheapest?')
    // Nobody was set side by side: it is asked of whom the conversation is about.
    expect(follow('and the cheapest?', { resolved: 'What is its context?' }).text).not.toMatch(/^Which is/)
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

  test('“the first one” after “back to” is what the conversation was about first', () => {
    const before = [{ resolved: 'What does Lambda charge?' }, { resolved: 'What does Akash charge?' }]
    expect(follow('back to the first one: who runs it?', ...before)).toMatchObject({
      text: 'Who runs Lambda?',
      subjects: [lambda],
    })
    expect(follow('back to the second one, who runs it?', ...before).text).toBe('Who runs Akash Network?')
  })

  test('a thing named small is what “it” and “there” stand for, until another comes', () => {
    const asked = {
      resolved: "How's the abilene campus coming along?",
      sentences: ['Crusoe builds a campus in Abilene, Texas.'],
    }
    expect(follow('how big will it get?', asked).text).toBe('How big will the Abilene campus get?')
    expect(follow('any mishaps there so far?', asked).text).toBe('Any mishaps at the Abilene campus so far?')
    const then = { resolved: 'Who owns the Abilene campus?' }
    expect(follow('when is the second phase due?', asked, then).text).toBe(
      'When is the second phase of the Abilene campus due?',
    )
    expect(follow('how big will it get?', asked, { resolved: 'What does Crusoe charge?' }).text).toBe(
      'How big will Crusoe get?',
    )
    const town = { ...asked, resolved: 'Is abilene up and running?' }
    expect(follow('what broke there?', town).text).toBe('What broke at Abilene?')
    const other = { resolved: 'Is crusoe profitable?', sentences: ['The firm Crusoe is not.'] }
    expect(follow('how big will it get?', other).text).toBe('How big will Crusoe get?')
  })

  test('a maker stands for what it made', () => {
    const things = [{ entry: lambda, name: 'Balaban', isMaker: true }]
    const ask = (text: string) =>
      rewriteFollowUp(text, [turn({ resolved: 'What does Crusoe charge?' })], lexicon, things, null).text
    expect(ask("what about Balaban's lot?")).toBe('What does Lambda charge?')
    expect(ask("what about Balaban's open one?")).toBe("What does Balaban's open one charge?")
    expect(ask("is that so for Balaban's too?")).toBe('What does Lambda charge?')
  })

  test('“the others” are those that the same question was not asked of yet', () => {
    const asked = [{ resolved: 'What does Crusoe charge?' }, { resolved: 'What does Lambda charge?' }]
    expect(follow('and the others?', { resolved: 'Who runs Akash?' }, ...asked).subjects).toEqual([
      lambda,
      crusoe,
    ])
  })

  test('what is searched by says what “it” is, and “how?” leaves out what was said', () => {
    const before = { resolved: 'How large is the Abilene campus?', sentences: ['Crusoe is building it.'] }
    expect(follow('will it get bigger?', before).asked).toBe('Will the Abilene campus get bigger?')
    expect(follow('how?', before).seen).toEqual(new Set(['crusoe/x-0']))
    // Nor does what holds no date tell when.
    expect(follow('when?', before).seen).toEqual(new Set(['crusoe/x-0']))
    const dated = { ...before, sentences: ['Crusoe is building it since 2024.'] }
    expect(follow('since when is that?', dated)).toMatchObject({
      seen: new Set(),
      asked: 'How large is the Abilene campus, and since when?',
    })
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
