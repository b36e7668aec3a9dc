import { edit, type Kind, ownName, swapWords } from '../cases.ts'
import { NAME } from '../patterns.ts'

const SYNONYMS: [RegExp, string][] = [
  [/\bcompany\b/, 'firm'],
  [/\bstarted\b/, 'began'],
  [/\bbegan\b/, 'started'],
  [/\buses\b/, 'employs'],
  [/\bbought\b/, 'purchased'],
  [/\bneeds\b/, 'requires'],
  [/\brequires\b/, 'needs'],
  [/\bsells\b/, 'markets'],
  [/\blaunched\b/, 'introduced'],
  [/\bfounded\b/, 'established'],
  [/\blargest\b/, 'biggest'],
  [/\bbuilds\b/, 'constructs'],
  [/\bshows\b/, 'displays'],
  [/\bstopped\b/, 'halted'],
  [/\bpurchased\b/, 'bought'],
  [/\bjobs?\b/, 'tasks'],
  [/\bruns\b/, 'operates'],
  [/\bgives\b/, 'provides'],
  [/\bhelps\b/, 'assists'],
  [/\bcustomers\b/, 'clients'],
  [/\bmade by\b/, 'created by'],
  [/\bmainly\b/, 'primarily'],
  [/\babout\b(?= [\d$])/, 'approximately'],
  [/(?<!-)\breported\b/, 'stated'],
  [/\bchooses\b/, 'selects'],
  [/\bstores\b/, 'keeps'],
  [/\ballows\b/, 'permits'],
  [/\blets\b/, 'allows'],
  [/\bspeed\b/, 'velocity'],
  [/\bsettle\b/, 'resolve'],
  [/\bcombines\b/, 'merges'],
  [/\bbars\b/, 'prohibits'],
  [/\bis meant\b/, 'is intended'],
  [/\bchecks\b/, 'verifies'],
  [/\bpublishes\b/, 'releases'],
  [/\bearlier\b/, 'previous'],
  [/\bclose to\b/, 'near'],
  [/\bserver\b(?=s?\.$)/, 'server'],
  [/\bsoftware\b/, 'programs'],
  [/\bobtain\b/, 'get'],
  [/\bsupplies\b/, 'provides'],
  [/\bended\b/, 'finished'],
  [/\bfinished\b/, 'completed'],
  [/\bcreate\b/, 'make'],
]

/** Other words for the same. */
export const faithfulWords: readonly Kind[] = [
  { name: 'synonym', make: edit(swapWords(SYNONYMS)) },
  {
    name: 'common synonym',
    make: edit(
      swapWords([
        [/\bcompany\b/, 'business'],
        [/\bcustomers\b/, 'clients'],
        [/\blets\b/, 'enables'],
        [/\bpays\b/, 'compensates'],
        [/\bprices\b/, 'rates'],
        [/\bbuys\b/, 'purchases'],
        [/\bneeds\b/, 'requires'],
        [/\bstores\b/, 'saves'],
        [/\bchooses\b/, 'picks'],
        [/\bchecks\b/, 'verifies'],
        [/\bpublished\b/, 'released'],
        [/\bhosts\b/, 'houses'],
        [/\bjoined\b/, 'entered'],
        [/\bremoved\b/, 'deleted'],
        [/\bearlier\b/, 'previously'],
        [/\bentire\b/, 'whole'],
        [/\blarge\b(?! language)/, 'big'],
        [/\bfast\b/, 'quick'],
        [/\bmostly\b/, 'mainly'],
      ]),
    ),
  },
  {
    name: 'everyday synonym',
    make: edit(
      swapWords([
        [/\badded\b/, 'introduced'],
        [/\bwritten in\b/, 'programmed in'],
        [/\bsupports\b/, 'works with'],
        [/\brents\b/, 'leases'],
        [/\bstarts\b/, 'begins'],
        [/\bmaintained by\b/, 'kept up by'],
        [/\bin (?=20\d\d)/, 'during '],
        [/\bseveral\b/, 'a number of'],
        [/\bbut\b/, 'yet'],
        [/\bevery\b/, 'each'],
        [/\btenants\b/, 'renters'],
        [/\bmay not\b/, 'must not'],
        [/\bcosts (?=\$)/, 'is priced at '],
        [/\bfree\b(?= (?:tier|plan|of))/, 'free'],
        [/\breached\b/, 'attained'],
        [/\bobtain\b/, 'acquire'],
        [/\bfinished\b/, 'completed'],
        [/\bsize\b/, 'dimension'],
        [/\bphones?\b/, 'telephone'],
        [/\bpart of\b/, 'a portion of'],
        [/\bmain\b/, 'principal'],
        [/\bwhole\b/, 'entire'],
        [/\bapproved\b/, 'authorised'],
        [/\bspeeds up\b/, 'accelerates'],
        [/\bgrow\b/, 'increase'],
        [/\brefuses\b/, 'declines'],
        [/\bhidden\b/, 'concealed'],
        [/\bquickly\b/, 'rapidly'],
        [/\bpermitted\b/, 'allowed'],
      ]),
    ),
  },
  {
    name: 'support verb',
    make: edit(
      swapWords([
        [/\boffers (?=an? |two|three|four|five|\d)/, 'has '],
        [/\bprovides (?=an? )/, 'offers '],
        [/\bhas (?=an? (?!been))/, 'comes with '],
        [/\bincludes (?=an? )/, 'has '],
        [/\buses (?=an? |the )/, 'makes use of '],
        [/\bneed not\b/, 'does not need to'],
        [/\bcarries\b/, 'has'],
        [/\bgives (?=an? )/, 'provides '],
        [/\bholds (?=an? )/, 'has '],
      ]),
    ),
  },
  {
    name: 'function words',
    make: edit(
      swapWords([
        [/, and (?=\w+s )/, ' and also '],
        [/\bwhile\b/, 'whereas'],
        [/\bsuch as\b/, 'including'],
        [/\bincluding\b/, 'such as'],
        [
          /(?<!reported |able |unsafe |contest |free |used )\bto (?=(?:cut|reduce|let|pay|compare) )/,
          'in order to ',
        ],
        [/\b, but\b/, ', although'],
        [/\bthrough\b(?! [A-Z0-9])/, 'via'],
        [/\bbecause\b/, 'since'],
        [/\btogether with\b/, 'along with'],
        [/\busing\b/, 'with'],
        [/\bis also\b/, 'is'],
      ]),
    ),
  },
  {
    name: 'modal in other words',
    make: edit(
      swapWords([
        [/\bcan (?=\w+ )(?!not|only|be )/, 'is able to '],
        [/\bmust\b/, 'has to'],
        [/\bneeds to\b/, 'has to'],
        [/\bneeds (?=an? |at )/, 'requires '],
        [/\bcannot\b/, 'is unable to'],
        [/\bdoes not\b/, "doesn't"],
        [/\bplans to\b/, 'intends to'],
      ]),
    ),
  },
  {
    name: 'speech in the present',
    make: edit(
      swapWords([
        [/\bsaid\b(?! to)/, 'says'],
        [/\bsays\b/, 'said'],
        [/\bwarned\b/, 'warns'],
        [/\bwarns\b/, 'warned'],
        [/\breports\b/, 'reported'],
        [/\bdescribes\b/, 'described'],
      ]),
    ),
  },
  {
    name: 'perfect tense',
    make: edit(
      swapWords([
        [
          /\b(launched|released|published|added|announced|raised|removed|introduced|joined|finished|signed)\b(?= (?:a|an|its|the|GPU|\$))/,
          'has $1',
        ],
        [/\bhas (launched|released|passed|issued|published)\b/, '$1'],
      ]),
    ),
  },
  {
    name: 'the company',
    make: edit((text, pick, sample) => {
      const name = ownName(sample)
      if (!name || /^(?:[\w-]| (?:[A-Z0-9]|\w+ (?:is|are|can|run)))/.test(text.slice(name.length)))
        return null
      const noun = sample.layer === 'infrastructure' ? pick.of(['company', 'project', 'platform']) : 'project'
      return `The ${noun}${text.slice(name.length)}`
    }),
  },
  {
    name: "the project's",
    make: edit((text, _pick, sample) => {
      const name = ownName(sample)
      return name && text.startsWith(`${name}'s `) && /^[a-z]/.test(text.slice(name.length + 3))
        ? `The project's ${text.slice(name.length + 3)}`
        : null
    }),
  },
  {
    name: 'pronoun resolved',
    make: edit((text, _pick, sample) => {
      const name = ownName(sample)
      if (!name || new RegExp(NAME).test(text.slice(name.length).replace(/ its .*/, ''))) return null
      return text.includes(' its ') ? text.replace(' its ', ` ${name}'s `) : null
    }),
  },
]
