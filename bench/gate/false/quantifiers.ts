import { edit, type Kind, ownName, replaceOne, swapWords } from '../cases.ts'

const VERBS: [RegExp, string][] = [
  [/\bis\b/, 'is not'],
  [/\bare\b/, 'are not'],
  [/\bwas\b/, 'was not'],
  [/\bwere\b/, 'were not'],
  [/\bcan\b/, 'cannot'],
  [/\bhas\b(?! (?:a|an|the|been)\b)/, 'has not'],
]
const firstVerb =
  /\b(is|are|was|were|has|runs|uses|offers|lists|sells|needs|costs|charges|accepts|supports|holds|gives|takes|ships|carries|published|released|launched|raised|announced|added)\b/

/** All, some, only and not where the claim has them elsewhere or not at all. */
export const falseQuantifiers: readonly Kind[] = [
  { name: 'negation added', make: edit(swapWords(VERBS)) },
  {
    name: 'negation removed',
    make: edit(
      swapWords([
        [/\b(?:does|do|did) not\b/, ''],
        [/\b(is|are|was|were|may|can) not\b/, '$1' as string],
        [/\bcannot\b/, 'can'],
        [/\bno longer\b/, ''],
        [/\bno\b/, 'a'],
        [/\bwithout\b/, 'with'],
        [/\bnot\b/, ''],
        [/\bnon-/, ''],
        [/\bnever\b/, 'always'],
        [/\bnothing\b/, 'something'],
      ]),
    ),
  },
  {
    name: 'quantifier raised',
    make: edit(
      swapWords([
        [/\bsome\b/, 'all'],
        [/\bmost\b(?! simply)/, 'all'],
        [/\bmany\b/, 'all'],
        [/\bseveral\b/, 'all'],
        [/\bmostly\b/, 'entirely'],
        [/\bmainly\b/, 'only'],
        [/\bpartly\b/, 'fully'],
        [/\bpartially\b/, 'fully'],
        [/\boften\b/, 'always'],
        [/\busually\b/, 'always'],
        [/\bone of\b/, 'all of'],
        [/\bsuch as\b/, 'only'],
      ]),
    ),
  },
  {
    name: 'all inserted',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /(?<=[a-z] )(?:models|users|customers|providers|miners|validators|GPUs|data centers|tokens|developers|prices|weights|chips|companies|results|products)\b/g,
        pick,
        ([noun]) => `all ${noun}`,
      ),
    ),
  },
  {
    name: 'only inserted',
    make: edit((text, pick) =>
      replaceOne(text, new RegExp(firstVerb, 'g'), pick, ([verb]) => `${verb} only`),
    ),
  },
  {
    name: 'some to most',
    make: edit(
      swapWords([
        [/\b[Ss]ome\b/, 'most'],
        [/\bmany\b/, 'most'],
        [/\bseveral\b/, 'most'],
        [/\bone of (?:the|its)\b/, 'most of the'],
        [/\bsometimes\b/, 'usually'],
        [/\ba few\b/, 'many'],
      ]),
    ),
  },
  {
    name: 'negated quantifier',
    make: edit(
      swapWords([
        [/\b[Aa]ll (?=\w)/, 'not all '],
        [/\b[Oo]nly (?=\w)/, 'not only '],
        [/\beach (?=\w)/, 'not every '],
        [/\bevery (?=\w)/, 'not every '],
        [/\bno (?=\w)/, 'some '],
      ]),
    ),
  },
  {
    name: 'list cut to one with only',
    make: edit(text => {
      const found =
        /(?<= )([A-Z][\w.-]*)(?:, [A-Z][\w.-]*(?: [A-Z]\w*)*)*,? (?:and|or) [A-Z][\w.-]*(?=[ .,;])/.exec(text)
      return found
        ? `${text.slice(0, found.index)}only ${found[1]}${text.slice(found.index + found[0].length)}`
        : null
    }),
  },
  {
    name: 'every one of a plural',
    make: edit((text, pick) =>
      replaceOne(
        text,
        /\b(?:providers|miners|validators|users|customers|clients|tenants|developers|models|tokens|buyers|suppliers|startups|researchers|weights|GPUs|releases|instances)\b(?! of)/g,
        pick,
        ([noun]) => `${pick.of(['all', 'all of the', 'every one of the'])} ${noun}`,
      ),
    ),
  },
  {
    name: 'partial to full',
    make: edit(
      swapWords([
        [/\ba (?:minority|majority) stake\b/, 'full ownership'],
        [/\bmajority-owned\b/, 'wholly owned'],
        [/\bpartly\b/, 'wholly'],
        [/\bmostly\b/, 'wholly'],
        [/\bsome\b/, 'the whole'],
        [/\b\d+(?:\.\d+)?%/, 'all'],
        [/\bpart of\b/, 'all of'],
        [/\bone of\b/, 'each of'],
      ]),
    ),
  },
  {
    name: 'frequency added',
    make: edit((text, pick) =>
      replaceOne(
        text,
        new RegExp(firstVerb, 'g'),
        pick,
        ([verb]) => `${verb} ${pick.of(['always', 'never', 'rarely', 'exclusively'])}`,
      ),
    ),
  },
  {
    name: 'only the subject',
    make: edit((text, _pick, sample) => (ownName(sample) ? `Only ${text}` : null)),
  },
  {
    name: 'but not the last',
    make: edit(text => {
      const found =
        /(?<=[\w)]) and ([A-Z][\w.-]*(?: [A-Z0-9][\w.-]*)*|[a-z]{4,}(?: [a-z]{4,})?)(?=\.$|, |; )/.exec(text)
      if (!found || !/, /.test(text.slice(0, found.index))) return null
      return `${text.slice(0, found.index)} but not ${found[1]}${text.slice(found.index + found[0].length)}`
    }),
  },
  {
    name: 'one of them as the one',
    make: edit(
      swapWords([
        [/\bone of (?:the|its) (\w+)s\b/, 'the $1'],
        [/\bamong (?:the|its) (\w+)s\b/, 'the $1'],
        [/\bsuch as [^,.;]+(?:, [^,.;]+)*?(?: and| or) ([^,.;]+)/, 'namely $1'],
        [/\bincluding\b/, 'namely'],
        [/\bpart of\b/, 'the whole of'],
        [/\bsome of\b/, ''],
        [/\ba (?=\w+ (?:of|that|for))/, 'the only '],
        [/\ban (?=\w+ (?:of|that|for))/, 'the only '],
      ]),
    ),
  },
  {
    // What is said of no protocol fee is not said of no fee.
    name: 'limit on a denial dropped',
    make: edit(text => {
      const next = text.replace(
        /\b(no|any|every|all) ((?!more|longer|part|further|other|such|three|four|one|of|the|in|an?|its|way)[a-z-]{3,}) (?=(?!of|is|are|in|to|for|and|or|with|from|that|on|by|at|as|when|if|who|which|than|be|can|may|has|have|was|were|do|does)[a-z-]{3,}\b)/,
        '$1 ',
      )
      return next === text ? null : next
    }),
  },
]
