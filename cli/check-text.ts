import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { checkText } from '#lib/check/check-text.ts'
import { config } from '#lib/config.ts'
import { CairnError } from '#lib/errors.ts'
import { decodeText } from '#lib/wiki/seeds/decode-text.ts'
import { formatProblem, problemAtTop, SeedError } from '#lib/wiki/seeds/problem.ts'

const help = `npm run -s check-text -- <file>

Sets each sentence of a text beside the claims of the wiki and prints JSON: for each sentence its verdict, the claims that
bear it out or say otherwise, and why. "-" reads standard input. The wiki must have been imported (npm run wiki -- import).

  --entry <slug>    check against one entry's claims
  --layer <slug>    check against one layer's claims
  -h, --help        this text

Verdicts: quoted (the words stand in a claim), checked (numbers, names and negation agree with claims), outdated (only
superseded claims bear it out), contradicted (a claim says otherwise), unsupported (no claim bears it out).`

process.exitCode = await run()

async function run(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        entry: { type: 'string' },
        layer: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    const [file, ...more] = positionals
    if (values.help) return say(help)
    if (file === undefined || more.length > 0) return complain(`Name one file with the text.\n\n${help}`, 2)
    return await check(readWhole(file), values)
  } catch (error) {
    if (error instanceof SeedError) return complain(error.problems.map(formatProblem).join('\n'), 1)
    if (error instanceof CairnError) return complain(error.message, 1)
    const isExpected = error instanceof Error && 'code' in error
    if (!isExpected) throw error
    if (error.code === 'ENOENT') return complain('There is no such file.', 2)
    return complain(error.message, 2)
  }
}

/** The text of a file, or of standard input for "-". Throws `SeedError` for one that holds none. */
function readWhole(file: string): string {
  const bytes = readFileSync(file === '-' ? 0 : file)
  const name = file === '-' ? 'standard input' : file
  const { text, problems } = decodeText(bytes, name)
  if (text === null) throw new SeedError(problems)
  if (text.trim() === '') throw new SeedError([problemAtTop(name, 'empty; expected sentences')])
  // As it stands: hidden characters are for the check to judge.
  return bytes.toString('utf8')
}

async function check(text: string, scope: { entry?: string; layer?: string }): Promise<number> {
  const db = await openDatabase(config.databaseUrl)
  try {
    const checked = await checkText(db, { text, ...scope })
    if (checked.wikiVersion === 'empty')
      return complain('There is no wiki in this database yet: npm run wiki -- import', 1)
    return say(JSON.stringify(checked, null, 2))
  } finally {
    await closeDatabase(db)
  }
}

function say(text: string): number {
  console.log(text)
  return 0
}

function complain(text: string, code: number): number {
  console.error(text)
  return code
}
