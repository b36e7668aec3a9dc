import type { ComparisonTable, Sentence } from '#lib/answer/answer.ts'
import { escapeMarkdown } from '#lib/escape-markdown.ts'
import { showDate } from '#lib/language/show-date.ts'
import type { ConversationDocument, DocumentTurn } from './conversation-document.ts'
import { type NumberedClaim, numberedClaims } from './numbered-claims.ts'

type Names = Pick<ConversationDocument, 'entryNames' | 'facetNames'>

/** A conversation as Markdown: each citation is a footnote, and each footnote is defined once, at the end. */
export function writeMarkdown(document: ConversationDocument, origin: string): string {
  const claims = numberedClaims(document.turns)
  const lines = [
    `# ${escapeMarkdown(document.title)}`,
    `Asked of [${escapeMarkdown(document.entryName)}](${origin}${document.url}). Each sentence cites the claims it rests on, as they stood when it was written.`,
    ...document.turns.flatMap(turn => [
      `## ${escapeMarkdown(turn.question)}`,
      ...writeAnswer(turn, claims, document),
    ]),
    ...claims.map(claim => writeFootnote(claim, document, origin)),
  ]
  return `${lines.join('\n\n')}\n`
}

/** One answer as Markdown with its footnotes, for the clipboard. */
export function writeAnswerMarkdown(turn: DocumentTurn, names: Names, origin: string): string {
  const claims = numberedClaims([turn])
  const footnotes = claims.map(claim => writeFootnote(claim, names, origin))
  return `${[...writeAnswer(turn, claims, names), ...footnotes].join('\n\n')}\n`
}

function writeAnswer(turn: DocumentTurn, claims: readonly NumberedClaim[], names: Names): string[] {
  const { answer, question } = turn
  if (!answer) return ['*This question was not answered.*']
  const mark = (ids: readonly string[]) =>
    ids.map(id => `[^${claims.find(each => each.id === id)?.number}]`).join('')
  const withheld = answer.withheld.length
  return [
    ...(answer.resolved === question || answer.resolved === ''
      ? []
      : [`> Understood as: ${escapeMarkdown(answer.resolved)}`]),
    ...answer.sentences.map((sentence: Sentence) => escapeMarkdown(sentence.text) + mark(sentence.citations)),
    ...(answer.table ? [writeTable(answer.table, turn, names, mark)] : []),
    ...(turn.isFinished ? [] : ['*This answer was not finished.*']),
    ...(withheld === 0
      ? []
      : [`*${withheld} drafted ${withheld === 1 ? 'sentence was' : 'sentences were'} withheld.*`]),
  ]
}

function writeTable(
  table: ComparisonTable,
  { answer }: DocumentTurn,
  { entryNames, facetNames }: Names,
  mark: (ids: readonly string[]) => string,
): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rows = table.rows.map(({ facet, cells }) => [
    facetNames[facet] ?? facet,
    ...cells.map(({ citations }) =>
      citations.length === 0
        ? 'The wiki does not say'
        : citations.map(id => `${escapeMarkdown(answer?.claims[id]?.text ?? '')}${mark([id])}`).join('<br>'),
    ),
  ])
  const heads = ['', ...table.columns.map(entry => escapeMarkdown(entryNames[entry] ?? entry))]
  return [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n')
}

function writeFootnote(
  { number, claim }: NumberedClaim,
  { entryNames, facetNames }: Names,
  origin: string,
): string {
  const about = [entryNames[claim.entry] ?? claim.entry, facetNames[claim.facet] ?? claim.facet]
  if (claim.asOf) about.push(`as of ${showDate(claim.asOf)}`)
  if (claim.status !== 'current') about.push(claim.status)
  const sources = claim.sources.map(({ title, url }) => `[${escapeMarkdown(title)}](<${url}>)`)
  const body = `“${escapeMarkdown(claim.text)}” ${escapeMarkdown(about.join(', '))}. [Claim](${origin}${claim.url}).`
  return `[^${number}]: ${body}${sources.length > 0 ? ` Sources: ${sources.join('; ')}.` : ''}`
}
