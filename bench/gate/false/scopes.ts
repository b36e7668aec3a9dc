import { edit, type Kind } from '../cases.ts'
import { capital, MONTHS, NAME } from '../patterns.ts'

const DATE = `(?:in|on|since|by|until) (?:\\d{1,2} )?(?:(?:mid-|early |late )?(?:${MONTHS}) )?(?:mid-|early |late )?20\\d\\d`

/** What a claim says of a part, a field, an event or an owner, told of the whole, of all, of another or of the owned. */
export const falseScopes: readonly Kind[] = [
  {
    name: 'date of another event',
    make: edit(text => {
      const found = new RegExp(`^([^,;:]+?) ${DATE}((?:,| and| with|;)[^;:]*?) (${DATE})\\b`).exec(text)
      const own = found && new RegExp(DATE).exec(text.slice((found[1] ?? '').length))?.[0]
      return found && own !== found[3] ? `${found[1]} ${found[3]}.` : null
    }),
  },
  {
    name: 'share as the whole',
    make: edit(text => {
      const next = text.replace(
        /\b(?:about |over |up to |nearly )?(?:\d[\d.]*% of|half of|two-thirds of|part of|some of|most of) /i,
        '',
      )
      return next === text ? null : capital(next)
    }),
  },
  {
    name: 'superlative without its field',
    make: edit(text => {
      const found =
        /^([^,;:]*\b(?:the|its|'s) (?:[a-z]+est|first|only|second|third|most \w+) (?!quarter|half|time)[a-z-]+) (?:of|in|for|on|to|among|that|with) (?!\d|mid-|early|late|[A-Z][a-z]+ 20)[^,;:]+\.$/.exec(
          text,
        )
      return found && / (?:is|was|are|were|has|had|\w+ed|became) /.test(found[1] ?? '')
        ? `${found[1]}.`
        : null
    }),
  },
  {
    name: 'said of the owner',
    make: edit(text => {
      const found = new RegExp(
        `^((?:As of [^,]+, )?${NAME})'s (?:[\\w-]+ ){1,3}?((?:is|are|was|were|has|had|can|may|runs|gives|lists|costs|grew|works?|uses?|requires) .+)$`,
      ).exec(text)
      return found && !/^(?:says|said)/.test(found[2] ?? '') ? `${found[1]} ${found[2]}` : null
    }),
  },
  {
    name: 'compared with nothing',
    make: edit(text => {
      const next = text.replace(
        /\b(faster|slower|cheaper|larger|smaller|higher|lower|longer|less|more [a-z]+) than (?!\d|\$|about|a |one|half)[^,;.]+/,
        '$1',
      )
      return next === text ? null : next
    }),
  },
  {
    name: 'opening condition dropped',
    make: edit(text => {
      const found =
        /^(?:For|On|Under|Without|With|Outside|Inside|Among|Of|To) (?!\d{1,2} |20\d\d)[^,;]+, (.+)$/.exec(
          text,
        )
      return found ? capital(found[1] ?? '') : null
    }),
  },
  {
    name: 'audience dropped',
    make: edit(text => {
      const next = text.replace(
        / (?:for|to|by) (?:[a-z-]+ ){1,2}(?:users|customers|researchers|developers|startups|buyers|members|accounts|companies|tenants|suppliers)\b(?=[.,;])/,
        '',
      )
      return next === text ? null : next
    }),
  },
]
