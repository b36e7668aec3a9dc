import { describe, expect, test } from 'vitest'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { lexicon } from '../follow-up/follow-up.fixture.ts'
import { joinsPage } from './joins-page.ts'

describe('the page stands beside a name', () => {
  const joins = (text: string) => joinsPage(readQuestion(text, lexicon), true)

  test.each([
    'whose roof is it under, and Lambda’s?',
    'who is behind this outfit and which one behind Lambda?',
    'who got more, this lot or Lambda?',
    'is this any use to me or should I take Lambda',
    'who pays for it, and who pays for Lambda?',
    'how many people: at this one, at Lambda, at Crusoe?',
    'what do they give away for free here, and how is that at Lambda?',
  ])('“%s”', text => {
    expect(joins(text)).toBe(true)
  })

  test.each([
    'who owns Lambda and what does it cost?',
    'does it sell to Lambda?',
    'did it come before Lambda',
    'what does it cost and who owns Lambda?',
  ])('not in “%s”', text => {
    expect(joins(text)).toBe(false)
  })
})
