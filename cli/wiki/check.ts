import { readSeeds } from '#lib/wiki/seeds/read-seeds.ts'
import { folderOf, type WikiCommand } from './command.ts'
import { describeStep } from './describe-step.ts'

export const checkCommand: WikiCommand = {
  takes: '[dir]',
  does: 'check the seed files, write nothing',
  help: `Usage: npm run wiki -- check [dir]

Checks every seed file in dir (CAIRN_WIKI unless named, seeds without that) without touching a database. Each problem is
one line: file:line:column, what is wrong and what was expected. Exits with 1 when there is one.`,
  count: [0, 1],
  async run({ arguments: [dir], progress }, surroundings) {
    const folder = await folderOf(dir, surroundings)
    let entries = 0
    let claims = 0
    readSeeds(folder, ({ entry }, { index, total }) => {
      entries += 1
      claims += entry?.claims.length ?? 0
      progress.show(() => describeStep({ step: 'checking', done: index + 1, total }))
    })
    return `No problems: ${entries} entries, ${claims} claims.`
  },
}
