import type { Database } from '#db/client.ts'
import * as findings from '#db/queries/findings.ts'
import { Mark } from './mark.ts'

/** What readers objected to in some answers, by the answer's message. */
export async function readMarks(db: Database, messages: readonly string[]): Promise<Map<string, Mark[]>> {
  const rows = await findings.listFindingsOf(db, messages, Mark.shape.kind.options)
  const marks = rows.map(({ message, kind, sentence, claim }) => ({
    message,
    mark: Mark.parse({ kind, sentence, claim }),
  }))
  return new Map(
    [...Map.groupBy(marks, ({ message }) => message)].map(([message, group]) => [
      message,
      group.map(({ mark }) => mark),
    ]),
  )
}

/** One id for everything that tells a finding from others, so that it is stored once. */
export function findingId(finding: {
  message: string
  kind: findings.FindingKind
  sentence: number | null
  claim: string | null
}): string {
  return [finding.message, finding.kind, finding.sentence ?? '', finding.claim ?? ''].join(' ')
}
