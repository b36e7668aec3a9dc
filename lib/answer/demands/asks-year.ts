import { isMonth } from '#lib/language/read-date.ts'

/** Whether a claim and what its editors say it answers are of other years; what is told of no year may hold of any. */
export function isOfOtherYears(text: string, asks: readonly string[], year: string): boolean {
  const years = text.match(YEARS) ?? []
  return years.length > 0 && ![text, ...asks].some(each => each.includes(year))
}

/** The same of months: what is so since one, or until one, is also at others. */
export function isOfOtherMonths(text: string, asks: readonly string[], month: string): boolean {
  // "May" is a month before a year, or after a day.
  const months = [...text.matchAll(MONTHS)].flatMap(([, month = '']) => (isMonth(month) ? [month] : []))
  const isSaid = [text, ...asks].some(each => each.toLowerCase().includes(month))
  return months.length > 0 && !isSaid
}
const MONTHS =
  /(?<!\b(?:since|from|until|through|by|between|starting) (?:\d{1,2} )?)\b(\p{Lu}\p{Ll}+),? \d{4}\b/gu

/** The year, and the month of it, of which a question asks for a value that changes; neither where it asks for none. */
export function timeIn(question: string): { year: string | undefined; month: string | undefined } {
  const [, month = '', year] = (CHANGES.test(question) && OF_YEAR.exec(question)) || []
  return { year, month: isMonth(month) ? month.toLowerCase() : undefined }
}

// What it was worth in 2023, its revenue of 2024: a value that changes, of one year.
const CHANGES =
  /\bhow (?:much|many|big|large)\b|\b(?:valuation|valued|worth|revenues?|turnover|profits?|loss(?:es)?|earn(?:ed|ings)?|sales|headcount|staff|employees|market cap|prices?|cost|rates?|debts?|backlog|capacity|users|customers|downloads|share)\b/i
const OF_YEAR =
  /\b(?:in|during|for|throughout|back in|as of|of|at the (?:end|start) of) (?:(?:early|mid|late|all of|fiscal|the year|(\p{L}+))[ -])?(20[0-2]\d|20[34]\d(?! \p{L}))\b(?! (?:and|or|to|than|tokens?)\b)/iu
const YEARS = /\b20[0-4]\d\b/g
