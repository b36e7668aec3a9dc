import { parseArgs } from 'node:util'
import { checkRepeats } from './check-repeats.ts'
import { compareDatabases } from './compare-databases.ts'
import { evaluateSquad } from './evaluate-squad.ts'
import { evaluateWiki } from './evaluate-wiki.ts'

const usage = `npm run eval -- [options]

Asks the wiki's question set (bench/questions) of the built-in writer and reports how many answers are right.
  --kind <kind>       only questions of this kind (fact, comparison, superlative, follow-up, …)
  --half <half>       only the tuning (even ids) or the report (odd ids) half
  --failures          prints each wrong answer of the halves asked for
  --answers           prints every answer
  --questions <folder>  asks the questions of another folder instead of bench/questions
  --repeats <n>       instead, asks one question of each kind n times; exits 1 unless each answer is the same to the byte
  --fail-under <n>    exits 1 when the share right over all questions is under n percent
  --squad <file>      instead, builds a throw-away wiki from a file in SQuAD's shape and asks its questions;
                      the public original used here is XQuAD (google-deepmind/xquad, CC BY-SA 4.0)
  --databases         instead, asks every question on SQLite and on PostgreSQL (in the process, and on the server that
                      TEST_DATABASE_URL names) and exits 1 when an answer differs
  --help              prints this`

const { values } = parseArgs({
  options: {
    kind: { type: 'string' },
    half: { type: 'string' },
    failures: { type: 'boolean', default: false },
    answers: { type: 'boolean', default: false },
    questions: { type: 'string', default: 'bench/questions' },
    repeats: { type: 'string' },
    'fail-under': { type: 'string' },
    databases: { type: 'boolean', default: false },
    squad: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) console.log(usage)
else if (values.squad !== undefined) await evaluateSquad(values.squad, values.failures)
else if (values.databases) {
  if (!(await compareDatabases(values.questions))) process.exitCode = 1
} else if (values.repeats !== undefined) {
  if (!(await checkRepeats(values.questions, Number(values.repeats)))) process.exitCode = 1
} else {
  const share = await evaluateWiki({
    folder: values.questions,
    kind: values.kind,
    half: values.half,
    failures: values.failures,
    answers: values.answers,
  })
  if (values['fail-under'] !== undefined && share * 100 < Number(values['fail-under'])) process.exitCode = 1
}
