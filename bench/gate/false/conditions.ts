import { edit, insertBeforeEnd, type Kind, swapWords } from '../cases.ts'

/** Hedges, speakers, places and conditions dropped, added or turned. */
export const falseConditions: readonly Kind[] = [
  {
    name: 'hedge dropped',
    make: edit(
      swapWords([
        [/\bmay\b/, 'will'],
        [/\bcould\b/, 'did'],
        [/\bwas reported to have\b/, 'has'],
        [/\b(?:is|was|are) reported to\b/, 'did'],
        [/\breportedly\b/, ''],
        [/\bplans to\b/, 'did'],
        [/\b(?:expected|due|planned|meant)\b/, ''],
        [/\bsaid (?:on|in) [\w ]+ that\b/, 'proved that'],
        [/\bsays\b/, 'proved'],
        [/\bcan\b/, 'must'],
        [/\bshould\b/, 'must'],
        [/\baims to\b/, 'does'],
      ]),
    ),
  },
  {
    name: 'hedge removed',
    make: edit(
      swapWords([
        [/\b(?:about|around|roughly|approximately|nearly|almost) (?=[\d$])/, ''],
        [/\b(?:was|were|is|are) reported to have\b/, 'have'],
        [/\breported to\b/, 'known to'],
        [/\bmay\b/, ''],
        [/\bis to\b/, 'does'],
        [/\bplans to\b/, ''],
        [/, as reported in [^,.;]+/, ''],
        [/\b(?:partly|mostly|mainly|largely)\b/, ''],
      ]),
    ),
  },
  {
    name: 'certainty lowered',
    make: edit(
      swapWords([
        [/\bis (?=a|an|the)\b/, 'may be '],
        [/\b(?:uses|runs|lists|sells|accepts|offers|takes)\b/, 'might have'],
        [/\bwas (?=\w+ed)/, 'was possibly '],
        [/\breleased\b/, 'probably released'],
        [/\blaunched\b/, 'may have launched'],
      ]),
    ),
  },
  {
    name: 'permission as duty',
    make: edit(
      swapWords([
        [/\bcan (?=\w+)(?!not)/, 'must '],
        [/\bmay (?!not)/, 'must '],
        [/\bmust\b/, 'may'],
        [/\blets\b/, 'requires'],
        [/\baccepts\b/, 'requires'],
        [/\bsupports\b/, 'requires'],
        [/\brecommends\b/, 'requires'],
        [/\boptional\b/, 'required'],
        [/\brequires\b/, 'permits'],
        [/\bneeds\b/, 'accepts'],
        [/\boffers\b/, 'requires'],
        [/\bneed not\b/, 'must not'],
        [/\bmay not\b/, 'need not'],
        [/\bcannot\b/, 'should not'],
      ]),
    ),
  },
  {
    name: 'report hardened',
    make: edit(
      swapWords([
        [/\b(?:said|says)(?= (?:in|on|that|it|its|the|existing|[A-Z]))/, 'proved'],
        [/\bsays\b/, 'denies'],
        [/\bsaid\b/, 'denied'],
        [/\bclaims\b/, 'has shown'],
        [/\bwas reported to\b/, 'was confirmed to'],
        [/\bwas reported\b/, 'was proven'],
        [/\bwarn(?:s|ed)\b/, 'denied'],
        [/\blists\b/, 'guarantees'],
        [/\brecommends\b/, 'requires'],
        [/\bestimat(?:es|ed)\b/, 'measured'],
      ]),
    ),
  },
  {
    name: 'attribution dropped',
    make: edit(
      swapWords([
        [/^According to [^,]+, /, ''],
        [/, according to [^,.]+/, ''],
        [/, as reported in [^,.;]+/, ''],
        [/^\w[\w' ]* (?:said|says|say|stated|claimed|reported) (?:(?:on|in) [\w ]+?(?: that|(?= it)))?/, ''],
        [/, per [^,.]+/, ''],
        [/^One (?:independent )?review(?:er)?[\w ]* (?:put|rated|found) /, ''],
      ]),
    ),
  },
  {
    name: 'attribution added',
    make: edit(
      (text, pick) =>
        `According to ${pick.of(['Gartner', 'the European Commission', 'Bloomberg', 'its auditors'])}, ${text}`,
    ),
  },
  {
    name: 'scope widened',
    make: edit(
      swapWords([
        [/ in the (?:US|UAE|EU)\b/, ' everywhere'],
        [/ in (?:Spain|Saudi Arabia|Norway|Iceland|Riyadh|Abu Dhabi|Texas|Houston)\b[^,.;]*/, ' worldwide'],
        [/\bby default\b/, 'in all cases'],
        [/\bmainly\b/, 'always'],
        [/\bto selected customers\b/, 'to everyone'],
        [/\bopted-in\b/, 'all'],
        [/\bpaying customers\b/, 'all customers'],
        [/\bnew (\w+ customers)\b/i, 'all $1'],
        [/\bon long prompts\b/, 'on all prompts'],
        [/\boff-peak\b/, 'at all hours'],
        [/\bper GPU\b/, 'in total'],
      ]),
    ),
  },
  {
    name: 'scope dropped',
    make: edit(
      swapWords([
        [/ in the (?:US|UAE|EU)\b(?! and)/, ''],
        [/ in (?:Spain|Saudi Arabia|Norway|Iceland)\b/, ''],
        [/^As of [^,]+, /, ''],
        [/, as of [^,;]+\.$/, '.'],
        [/\bonly \b/, ''],
        [/ inside Saudi Arabia/, ''],
      ]),
    ),
  },
  {
    name: 'condition dropped',
    make: edit(
      swapWords([
        [/,? unless [^.;,]+/, ''],
        [/,? if [^.;,]+/, ''],
        [/\bonly (?:if|when|with)\b[^.;,]+/, ''],
        [/,? until [^.;,]+/, ''],
        [/,? except [^.;,]+/, ''],
        [/,? as long as [^.;,]+/, ''],
        [/,? for as long as [^.;,]+/, ''],
        [/,? (?:once|whenever|depending on|only to|only as) [^.;,]+/, ''],
        [/\bonly (?=[a-z])/, ''],
      ]),
    ),
  },
  {
    name: 'condition added',
    make: edit((text, pick) =>
      insertBeforeEnd(
        text,
        pick.of([
          ' only if the customer asks',
          ' unless demand falls',
          ' if approved',
          ' provided that fees are paid',
        ]) ?? '',
      ),
    ),
  },
  {
    name: 'condition turned',
    make: edit(
      swapWords([
        [/\bif\b/, 'unless'],
        [/\bunless\b/, 'if'],
        [/\bonly when\b/, 'even when'],
        [/\bwhen\b/, 'until'],
        [/\buntil\b/, 'when'],
        [/\bonly (?:after|for|with)\b/, 'even without'],
        [/\bas long as\b/, 'unless'],
        [/\bwithin (?=an? |one |\d)/, 'after '],
        [/\bIf\b/, 'Unless'],
        [/\bonce\b/, 'before'],
      ]),
    ),
  },
  {
    name: 'unconditional',
    make: edit(
      swapWords([
        [/,? (?:only )?when [^,.;]+(?=[,.;])/, ''],
        [/,? only (?:after|for|with|through) [^,.;]+(?=[,.;])/, ''],
        [/,? provided [^,.;]+(?=[,.;])/, ''],
        [/,? subject to [^,.;]+(?=[,.;])/, ''],
        [/^If [^,]+, /, ''],
        [/^Unless [^,]+, /, ''],
        [/,? (?:once|where) [^,.;]+(?=[.;])/, ' in all cases'],
        [/\bonly (?=in|on|locally|from|to|by|at)/, 'also '],
      ]),
    ),
  },
]
