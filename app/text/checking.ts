import { countOf, showNumber } from './words.ts'

/** What the page for checking a text says. */
export const checkPageText = {
  title: 'Check your own text',
  lead: 'Paste a paragraph. Each sentence is set beside the claims of this wiki, and marked by what they say of it.',
  text: 'Your text',
  scope: 'Check it against',
  all: 'The whole wiki',
  submit: 'Check the text',
  busy: 'Reading the claims…',
  needsScript: 'This page needs JavaScript. Programs can send a text to /api/v1/check.',
  results: 'Sentence by sentence',
  because: 'Because',
  about: (span: string) => `“${span}”`,
  supported: 'Borne out by',
  contradicted: 'Says otherwise',
  nearest: 'The nearest claims',
  unreachable: 'The server could not be reached. Your text is kept; try again.',
  failed: 'The text could not be checked. Please try again.',
  summary: (borneOut: number, all: number, contradicted: number) =>
    `${countOf(all, 'sentence')}: ${showNumber(borneOut)} borne out, ${showNumber(contradicted)} contradicted, ${showNumber(all - borneOut - contradicted)} not in the wiki or out of date.`,
  verdicts: {
    quoted: { name: 'Quoted', meaning: 'These words stand in a claim.' },
    checked: { name: 'Checked', meaning: 'Numbers, names and negation agree with the claims.' },
    outdated: { name: 'Out of date', meaning: 'Only claims that were superseded bear it out.' },
    contradicted: { name: 'Contradicted', meaning: 'A claim says otherwise.' },
    unsupported: { name: 'Not borne out', meaning: 'No claim bears it out. It may still be true.' },
  },
}
