import { readSeeds } from '#lib/wiki/seeds/read-seeds.ts'
import { folderOf, type WikiCommand } from './command.ts'
import { countOf } from './count-of.ts'
import { describeStep } from './describe-step.ts'
import { runLinkCheck } from './run-link-check.ts'

export const checkCommand: WikiCommand = {
  takes: '[dir] [--links]',
  does: 'check the seed files, or the addresses of their sources; write nothing',
  help: `Usage: npm run wiki -- check [dir] [--links]

Checks every seed file in dir (CAIRN_WIKI unless named, seeds without that) without touching a database. Each problem is
one line: file:line:column, what is wrong and what was expected. Exits with 1 when there is one.

  --links          instead, asks for the address of every source and tells by entry which lead nowhere, have moved, or let
                   no program in. Exits with 1 when one is missing or cannot be reached
  --journal <file> what was found is kept here, so that a check that was broken off goes on (data/links.jsonl)
  --days <n>       addresses seen in the last n days are not asked for again (1); 0 asks for all. Those that were busy,
                   failing or out of reach always are
  --pause <s>      seconds between two requests to one host (1)
  --json           prints each link as JSON`,
  count: [0, 1],
  options: {
    links: { type: 'boolean' },
    journal: { type: 'string' },
    days: { type: 'string' },
    pause: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(given, surroundings) {
    const folder = await folderOf(given.arguments[0], surroundings)
    if (given.options.links === true) return await runLinkCheck(folder, given)
    let entries = 0
    let claims = 0
    const stack = readSeeds(folder, (entry, { index, total }) => {
      entries += 1
      claims += entry.claims.length
      given.progress.show(() => describeStep({ step: 'checking', done: index + 1, total }))
    })
    const traits = stack.layers.flatMap(layer => layer.traits).length
    const counts = [countOf(entries, 'entry', 'entries'), countOf(claims, 'claim')]
    if (traits > 0) counts.push(countOf(traits, 'trait'))
    return `No problems: ${counts.join(', ')}.`
  },
}
