import { edit, type Kind, lowerFirst, ownName, type Sample } from '../cases.ts'
import { capital, MONTHS, NAME } from '../patterns.ts'

const DATE = `(?:in|on) (?:\\d{1,2} )?(?:(?:${MONTHS}) )?20\\d\\d`

/** Phrases and clauses that change places without changing what is said. */
export const faithfulOrders: readonly Kind[] = [
  { name: 'moved date', make: edit((text, _pick, sample) => moveDate(text, sample)) },
  { name: 'clause moved', make: edit((text, _pick, sample) => moveClause(text, sample)) },
  {
    name: 'as of moved',
    make: edit((text, _pick, sample) => {
      const start = /^As of ([^,]+), (.*)\.$/.exec(text)
      if (start) return `${upperFirst(start[2] ?? '')} as of ${start[1]}.`
      const end = /^(.*),? as of ([^,]+)\.$/.exec(text)
      return end ? `As of ${end[2]}, ${lowerFirst(end[1] ?? '', sample)}.` : null
    }),
  },
  {
    name: 'source moved',
    make: edit((text, _pick, sample) => {
      const end = /^([^;]+), (according to [^,;]+)\.$/.exec(text)
      if (end) return `${upperFirst(end[2] ?? '')}, ${lowerFirst(end[1] ?? '', sample)}.`
      const start = /^(According to [^,;]+), ([^;]+)\.$/.exec(text)
      return start ? `${upperFirst(start[2] ?? '')}, ${(start[1] ?? '').replace('A', 'a')}.` : null
    }),
  },
  { name: 'list reordered', make: edit(text => reorderList(text)) },
  {
    name: 'speaker at the end',
    make: edit(text => {
      const found = new RegExp(
        `^(${NAME}(?:'s [a-z' ]+?)?) (says|said|warns|warned|reported|announced|estimated)( (?:in|on) (?:\\d+ )?(?:\\w+ )?20\\d\\d)? (?:that )?((?:the|its|it|[a-z]+s?|[A-Z]\\w+) [^;:]+)\\.$`,
      ).exec(text)
      if (!found || /^(?:it|its|it's|that)\b/i.test(found[4] ?? '') || / (?:it|its) /.test(found[4] ?? ''))
        return null
      return `${capital(found[4] ?? '')}, ${found[1]} ${found[2]}${found[3] ?? ''}.`
    }),
  },
  {
    name: 'date fronted past a tail',
    make: edit((text, _pick, sample) => {
      const found = new RegExp(
        `^([^,;:]+?) (${DATE})((?: with| for| under| through| to| at|,| by)[^;:]*)\\.$`,
      ).exec(text)
      if (!found || /20\d\d/.test((found[1] ?? '') + (found[3] ?? ''))) return null
      return `${capital(found[2] ?? '')}, ${lowerFirst(found[1] ?? '', sample)}${found[3]}.`
    }),
  },
  {
    name: 'phrase fronted',
    make: edit((text, _pick, sample) => {
      const found =
        /^([^,;:]+?) ((?:through|under|with|for|without|at|during|since|after|before|inside|across) (?!about|more|up|least|most|over)[^,;:]{6,60})\.$/.exec(
          text,
        )
      if (
        !found ||
        !ownName(sample) ||
        / (?:and|or|than|that|which|only|through|under|with|without) /.test(
          ` ${found[1]} ${found[2]} `.replace(` ${(found[2] ?? '').split(' ')[0]} `, ' '),
        )
      )
        return null
      return `${capital(found[2] ?? '')}, ${lowerFirst(found[1] ?? '', sample)}.`
    }),
  },
  {
    name: 'cleft with a date',
    make: edit((text, _pick, sample) => {
      const found = new RegExp(`^([^,;:]+?) (${DATE})\\.$`).exec(text)
      if (
        !found ||
        /20\d\d/.test(found[1] ?? '') ||
        !/ (?:was|were|\w+ed|began|sold|bought|ran) /.test(` ${found[1]} `) ||
        / (?:that|which|who|is) /.test(found[1] ?? '')
      )
        return null
      return `It was ${found[2]} that ${lowerFirst(found[1] ?? '', sample)}.`
    }),
  },
  {
    name: 'two edits at once',
    make: edit((text, _pick, sample) => {
      const found = new RegExp(`^([^,;:]+) (${DATE})\\.$`).exec(text)
      if (!found || /20\d\d| is /.test(found[1] ?? '')) return null
      const changed = (found[1] ?? '')
        .replace(/\blaunched\b/, 'introduced')
        .replace(/\bfounded\b/, 'established')
        .replace(/\bcompany\b/, 'firm')
        .replace(/\bbought\b/, 'acquired')
        .replace(/\boperated\b/, 'ran')
        .replace(/\breached\b/, 'hit')
        .replace(/\bproduced\b/, 'made')
        .replace(/\bstopped\b/, 'halted')
        .replace(/\badded\b/, 'introduced')
        .replace(/\bbegan\b/, 'started')
        .replace(/\bstarted\b/, 'begun')
        .replace(/\bpublished\b/, 'released')
      return changed === found[1] ? null : `${capital(found[2] ?? '')}, ${lowerFirst(changed, sample)}.`
    }),
  },
]

function moveDate(text: string, sample: Sample): string | null {
  const date = `(?:in|on) (?:\\d{1,2} )?(?:${MONTHS}) 20\\d\\d`
  const end = new RegExp(`^([^,;:]+) (${date})\\.$`).exec(text)
  if (end && (end[1]?.match(/20\d\d/g) ?? []).length === 0) {
    const phrase = end[2] ?? ''
    return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}, ${lowerFirst(end[1] ?? '', sample)}.`
  }
  const start = new RegExp(`^(I|O)n ((?:\\d{1,2} )?(?:${MONTHS}) 20\\d\\d),? ([^,;:]+)\\.$`).exec(text)
  if (start && !/20\d\d/.test(start[3] ?? '')) {
    const rest = start[3] ?? ''
    return `${rest.charAt(0).toUpperCase()}${rest.slice(1)} ${start[1] === 'I' ? 'in' : 'on'} ${start[2]}.`
  }
  return null
}

function reorderList(text: string): string | null {
  const pair = /(?<=(?:^| )[a-z]+ )([A-Z][\w.-]*) (and|or) ([A-Z][\w.-]*)(?=[.,;]| [a-z])/.exec(text)
  if (pair && !/\b(?:respectively|each|than|between|from)\b/.test(text)) {
    const [whole, first, joint, second] = pair
    return `${text.slice(0, pair.index)}${second} ${joint} ${first}${text.slice(pair.index + whole.length)}`
  }
  const found = /(?<= )([A-Z][\w.]*), ([A-Z][\w.]*)(,?) (and|or) ([A-Z][\w.]*)(?=[ .,])/.exec(text)
  if (!found || /\b(?:respectively|each)\b/.test(text)) return null
  const [whole, a, b, comma, conjunction, c] = found
  const before = text.slice(0, found.index)
  // "AWS Neuron, vLLM" and the like: an item of two words cannot be told from what stands before the list.
  if (/[A-Z]\S* $/.test(before) || /^ [A-Z]/.test(text.slice(found.index + whole.length))) return null
  return `${before}${c}, ${b}${comma} ${conjunction} ${a}${text.slice(found.index + whole.length)}`
}

function moveClause(text: string, sample: Sample): string | null {
  const whole =
    /^([^,;:]+(?<!\bonly|\band)),? (if|unless|when|while|because|after|before|until) ([^,;:]+)\.$/.exec(text)
  if (whole && !/^(?:the|\d|[A-Z]\w+ 20)/.test(whole[3] ?? '')) {
    return `${upperFirst(whole[2] ?? '')} ${whole[3]}, ${lowerFirst(whole[1] ?? '', sample)}.`
  }
  const front = /^(If|Unless|When|While|Because|After|Before|Until) ([^,;:]+), ([^,;:]+)\.$/.exec(text)
  return front ? `${upperFirst(front[3] ?? '')} ${(front[1] ?? '').toLowerCase()} ${front[2]}.` : null
}

function upperFirst(text: string): string {
  return /^[\p{Ll}]+\p{Lu}|^(?:io\.net|llama\.cpp)/u.test(text)
    ? text
    : text.charAt(0).toUpperCase() + text.slice(1)
}
