/** What each command of `npm run wiki` says of itself. */
export const help = {
  import: `Usage: npm run wiki -- import [dir]

Checks every seed file in dir (seeds unless named), then brings the database that DATABASE_URL names to what they say,
in one transaction, and prints what was added, changed and removed. With any problem in any file it prints every
problem, exits with 1 and leaves the database as it was.`,
  check: `Usage: npm run wiki -- check [dir]

Checks every seed file in dir (seeds unless named) without touching a database. Each problem is one line:
file:line:column, what is wrong and what was expected. Exits with 1 when there is one.`,
  copy: `Usage: npm run wiki -- copy --to <url>

Copies the whole Cairn in the database that DATABASE_URL names (wiki, conversations, shared pages) into the empty
database at url: file:<path> for SQLite, postgres://… for PostgreSQL. All of it arrives or nothing does. Then counts and
hashes of every table are compared between the two. Stop the servers first: what is written meanwhile shows as a
difference.`,
  page: `Usage: npm run wiki -- page <file> [--seeds dir]

Reads the text of an entry's page (body, breadcrumb, title, tagline, sources, invitation to the chat, siblings) and
prints a draft of the entry's seed file, with a line for each sibling that the wiki in dir (seeds unless named) lacks.
A page in another form is refused with the line that broke it, and exit code 1.`,
}

export const usage = `Usage: npm run wiki -- <command>

  import [dir]     bring the database to what the seed files say
  copy --to <url>  copy everything into another, empty database
  check [dir]      check the seed files, write nothing
  page <file>      print a draft seed file for the page in a text file

npm run wiki -- <command> --help says more.`

export function isCommand(name: string | undefined): name is keyof typeof help {
  return name !== undefined && Object.hasOwn(help, name)
}
