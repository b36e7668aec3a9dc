import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CairnError } from '#lib/errors.ts'
import { writeSchemas } from '#lib/wiki/seeds/write-schemas.ts'
import { folderOf, type WikiCommand } from './command.ts'

export const schemasCommand: WikiCommand = {
  takes: '[dir]',
  does: 'write the JSON Schemas that editors check seed files by',
  help: `Usage: npm run wiki -- schemas [dir]

Writes stack.schema.json, layer.schema.json and entry.schema.json into dir/.schemas (dir is CAIRN_WIKI unless named), over
older ones. A seed file names its schema in its first line: "# yaml-language-server: $schema=.schemas/stack.schema.json" in
stack.yaml, "# yaml-language-server: $schema=.schemas/layer.schema.json" in a layer's own file, and
"# yaml-language-server: $schema=../.schemas/entry.schema.json" in an entry's.`,
  count: [0, 1],
  async run({ arguments: [dir] }, surroundings) {
    const folder = await folderOf(dir, surroundings)
    if (!existsSync(join(folder, 'stack.yaml')))
      throw new CairnError('not-found', `${folder} is no folder of a wiki: it has no stack.yaml.`)
    const written = writeSchemas(folder)
    return written.map(file => `wrote ${file}`).join('\n')
  },
}
