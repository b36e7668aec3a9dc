import { draftPage } from '#lib/wiki/page/draft-page.ts'
import { folderOf, type WikiCommand } from './command.ts'

export const pageCommand: WikiCommand = {
  takes: '<file>',
  does: 'print a draft seed file for the page in a text file',
  help: `Usage: npm run wiki -- page <file> [--seeds dir]

Reads the text of an entry's page as the wiki in dir shows it (body, breadcrumb with the wiki's name, title, tagline,
sources, invitation to the chat, siblings) and prints a draft of the entry's seed file, with a line for each sibling that the wiki in dir (CAIRN_WIKI unless named) lacks.
A page in another form is refused with the line that broke it, and exit code 1.`,
  count: [1, 1],
  missing: 'Name the file that holds the page.',
  options: { seeds: { type: 'string' } },
  async run({ arguments: [file = ''], options: { seeds } }, surroundings) {
    const folder = await folderOf(typeof seeds === 'string' ? seeds : undefined, surroundings)
    return draftPage(file, folder).trimEnd()
  },
}
