import { edit, type Kind, replaceOne, swapWords } from '../cases.ts'
import { capital, exchange, MONTHS } from '../patterns.ts'

/** Dates, tenses and orders in time that the claim does not hold. */
export const falseTimes: readonly Kind[] = [
  {
    name: 'year',
    make: edit((text, pick) =>
      replaceOne(text, /\b20[12]\d\b/g, pick, ([year]) =>
        String(Number(year) + 1 + pick.below(3) - (pick.below(2) ? 5 : 0)),
      ),
    ),
  },
  {
    name: 'month',
    make: edit((text, pick) =>
      replaceOne(text, new RegExp(`\\b(?:${MONTHS})\\b(?= \\d| 20)`, 'g'), pick, ([month]) =>
        pick.of(MONTHS.split('|').filter(one => one !== month)),
      ),
    ),
  },
  {
    name: 'day',
    make: edit((text, pick) =>
      replaceOne(text, new RegExp(`\\b\\d{1,2}(?= (?:${MONTHS}))`, 'g'), pick, ([day]) =>
        String((Number(day) % 28) + 1),
      ),
    ),
  },
  {
    name: 'date exchange',
    make: edit(text =>
      exchange(text, new RegExp(`\\b(?:\\d{1,2} )?(?:${MONTHS}) 20\\d\\d\\b|\\b20\\d\\d\\b`, 'g')),
    ),
  },
  {
    name: 'date bound turned',
    make: edit(
      swapWords([
        [/\bSince (?=\d|[A-Z])/, 'Until '],
        [/\bsince (?=\d|[A-Z])/, 'until '],
        [/\bby (?=\d{4}|mid|[A-Z][a-z]+ 20)/, 'from '],
        [/\buntil (?=[A-Z\d])/, 'since '],
        [/\bbefore (?=[A-Z\d])/, 'after '],
        [/\bfrom (?=\d{4}|[A-Z][a-z]+ 20)/i, 'until '],
        [/\bas of\b/i, 'before'],
      ]),
    ),
  },
  {
    name: 'part of year shifted',
    make: edit(
      swapWords([
        [/\bfirst quarter\b/, 'second quarter'],
        [/\bsecond quarter\b/, 'third quarter'],
        [/\bmid-(?=20)/, 'late '],
        [/\bearly (?=20)/, 'late '],
        [/\blate (?=20)/, 'early '],
        [/\bautumn\b/, 'spring'],
      ]),
    ),
  },
  {
    name: 'planned as done',
    make: edit(
      swapWords([
        [/\bplans to (\w+)\b/, 'has begun to $1'],
        [/\bplans (?=a|an|the|\d)/, 'built '],
        [/\bwill (lease|take|open|use|build|sell)\b/, 'has $1d'],
        [/\bis due (?:in|by)\b/, 'opened in'],
        [/\bexpected by\b/, 'delivered by'],
        [/\bplanned (?=[\w-]+ campus|around|for)/, ''],
        [/\bagreed to buy\b/, 'bought'],
        [/\bis building\b/, 'has completed'],
        [/\bplanning\b/, 'having spent'],
        [/\b(?:is|are|was|were) to be\b/, 'has been'],
        [/\b(?:is|are|was|were) to (?=[a-z]+)/, 'did '],
        [/\b(?:aims|intends|expects|hopes|agreed) to (\w+)/, 'has managed to $1'],
        [/\bwill (?=be )/, 'has already '],
        [/\bwill (?=[a-z])/, 'did already '],
        [/\b(?:planned|expected|due|upcoming|pending|proposed) (?=[a-z])/, 'completed '],
      ]),
    ),
  },
  {
    name: 'status',
    make: edit(
      swapWords([
        [/\bplans to (\w+)/, 'has already begun to $1'],
        [/\bwill (\w+)/, 'already $1s'],
        [/\bplanned\b/, 'finished'],
        [/\bis building\b/, 'has built'],
        [/\bwas (\w+ed)\b/, 'will be $1'],
        [/\bis (\w+ed)\b/, 'was $1'],
        [/\bare (\w+ed)\b/, 'were $1'],
        [/\blaunched\b/, 'will launch'],
        [/\breleased\b/, 'will release'],
        [/\bdue\b/, 'done'],
        [/\bruns\b/, 'ran'],
        [/\buses\b/, 'used'],
        [/\bis\b/, 'was'],
        [/\bare\b/, 'were'],
      ]),
    ),
  },
  {
    name: 'beginning as end',
    make: edit(
      swapWords([
        [/\b(?:began|started|launched)\b/, 'ended'],
        [/\bended\b/, 'began'],
        [/\bfounded\b/, 'dissolved'],
        [/\bstart(?:s|ing)?\b/, 'stop'],
        [/\bopened\b/, 'closed'],
        [/\bintroduced\b/, 'retired'],
        [/\bstopped\b/, 'started'],
        [/\bjoined\b/, 'left'],
      ]),
    ),
  },
  {
    name: 'not yet and no longer',
    make: edit(
      swapWords([
        [/\bnot yet\b/, 'no longer'],
        [/\bno longer\b/, 'not yet'],
        [/\bstill\b/, 'no longer'],
        [/\bnow\b/, 'no longer'],
        [/\bcurrent\b/, 'former'],
        [/\bcurrently\b/, 'formerly'],
      ]),
    ),
  },
  {
    name: 'date made finer',
    make: edit((text, pick) =>
      replaceOne(
        text,
        new RegExp(`\\b[Ii]n ((?:${MONTHS}) )?(20\\d\\d)\\b`, 'g'),
        pick,
        ([whole, month, year]) =>
          month
            ? `${whole[0] === 'I' ? 'On' : 'on'} ${1 + pick.below(27)} ${month}${year}`
            : `${whole[0]}n ${pick.of(MONTHS.split('|'))} ${year}`,
      ),
    ),
  },
  {
    name: 'used to',
    make: edit(
      swapWords([
        [/\bruns\b/, 'used to run'],
        [/\buses\b/, 'used to use'],
        [/\boffers\b/, 'used to offer'],
        [/\bsells\b/, 'used to sell'],
        [/\baccepts\b/, 'used to accept'],
        [/\bcharges\b/, 'used to charge'],
        [/\bsupports\b/, 'used to support'],
        [/\b(?:is|are) (?=\w+ed\b)/, 'used to be '],
        [/\bhas (?=an? |\d)/, 'used to have '],
        [/\btakes\b/, 'used to take'],
        [/\blists\b/, 'used to list'],
      ]),
    ),
  },
  {
    name: 'order of steps',
    make: edit(text => {
      const found = /^(.*?),? (before|after|then|and then) (.*)\.$/.exec(text)
      return found ? `${capital(found[3] ?? '')} ${found[2]} ${found[1]}.` : null
    }),
  },
]
