import { writeStarter } from '#lib/wiki/starter/write-starter.ts'
import type { WikiCommand } from './command.ts'

export const newCommand: WikiCommand = {
  takes: '<dir>',
  does: 'write a small commented wiki to begin with',
  help: `Usage: npm run wiki -- new <dir>

Writes a wiki of three made-up entries into the new folder dir: stack.yaml, a file for each entry, each key explained where
it stands, and JSON Schemas for editors. It imports as it is. A folder that exists is left alone, with exit code 1.`,
  count: [1, 1],
  missing: 'Name the folder to write.',
  async run({ arguments: [dir = ''] }) {
    const files = writeStarter(dir)
    return [
      ...files.map(file => `wrote ${file}`),
      '',
      `Next:  npm run wiki -- check ${dir}`,
      `       CAIRN_WIKI=${dir} npm start`,
    ].join('\n')
  },
}
