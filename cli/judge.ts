import { createInterface } from 'node:readline'
import { z } from 'zod'
import { judgeSentence } from '#lib/grounding/judge-sentence.ts'

const HELP = `Judges sentences against the claims they cite, one JSON object a line.

  npm run -s judge < pairs.jsonl

in   {"sentence": "…", "claims": ["…", …]}    a claim may also be {"text": "…", "entryNames": ["name", "alias"]}
out  {"verdict": "quoted" | "checked" | "middle" | "withheld", "reason": … | null, "span": … | null}

A line that cannot be read gives no output but an error with its number on stderr; the others are judged, and the exit
code is 1.
`
const Claim = z.union([
  z.string().transform(text => ({ text })),
  z.object({ text: z.string(), entryNames: z.array(z.string()).default([]) }),
])
const Line = z.object({ sentence: z.string(), claims: z.array(Claim) })

if (process.argv.includes('--help')) process.stdout.write(HELP)
else await judgeLines()

async function judgeLines(): Promise<void> {
  let number = 0
  let output = ''
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    output += judgeLine(line, number)
    if (output.length > 60_000) {
      process.stdout.write(output)
      output = ''
    }
  }
  process.stdout.write(output)
}

function judgeLine(line: string, number: number): string {
  try {
    const { sentence, claims } = Line.parse(JSON.parse(line))
    const { verdict, reason, span } = judgeSentence(sentence, claims)
    return `${JSON.stringify({ verdict, reason, span })}\n`
  } catch (error) {
    process.stderr.write(`line ${number}: ${explain(error)}\n`)
    process.exitCode = 1
    return ''
  }
}

function explain(error: unknown): string {
  if (error instanceof z.ZodError) {
    return error.issues.map(issue => `${issue.path.join('.') || 'the line'}: ${issue.message}`).join('; ')
  }
  return error instanceof Error ? error.message : String(error)
}
