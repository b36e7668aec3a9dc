import { notesOnClaims } from '#app/_wiki/note-on-claim.ts'
import { documentText } from '#app/text/conversing.ts'
import { chatText } from '#app/text.ts'
import type { CitedClaim, Sentence } from '#lib/answer/answer.ts'
import type { ClaimChange } from '#lib/conversations/claim-changes.ts'
import type { ConversationDocument, DocumentTurn } from '#lib/conversations/conversation-document.ts'
import { numberedClaims } from '#lib/conversations/numbered-claims.ts'
import { CitedClaims } from './cited-claims.tsx'
import { DocumentTable } from './document-table.tsx'
import { Citations, type Numbering } from './numbering.tsx'

interface ConversationDocumentViewProps {
  document: ConversationDocument
  /** How the wiki has changed since the claims were cited. */
  changes: ReadonlyMap<string, ClaimChange>
}

/** A conversation as a page to read and print: every sentence with its marks, every claim written out at the end. */
export function ConversationDocumentView({ document, changes }: ConversationDocumentViewProps) {
  const claims = numberedClaims(document.turns)
  const numbering: Numbering = { numberOf: new Map(claims.map(({ id, number }) => [id, number])), changes }
  return (
    <>
      {document.turns.map((turn, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document does not change
        <section key={index} className="mt-10 break-inside-avoid-page">
          <h2 className="whitespace-pre-line font-sans font-semibold text-lg tracking-normal">
            {turn.question}
          </h2>
          <DocumentAnswer turn={turn} numbering={numbering} document={document} at={index} />
        </section>
      ))}
      <CitedClaims claims={claims} document={document} changes={changes} />
    </>
  )
}

/** The heading over a conversation: its name, or what it is about where its first question would stand there twice. */
export function headingOf({ title, turns, entryName }: ConversationDocument): string {
  return title === turns[0]?.question ? documentText.about(entryName) : title
}

interface DocumentAnswerProps {
  turn: DocumentTurn
  numbering: Numbering
  document: ConversationDocument
  /** The turn's place, from 0. */
  at: number
}

function DocumentAnswer({ turn, numbering, document, at }: DocumentAnswerProps) {
  const { answer, question, isFinished } = turn
  if (!answer) return <p className="mt-2 text-soft">{documentText.unanswered}</p>
  const isResolved = answer.resolved !== '' && answer.resolved !== question
  const writer = answer.answerer === 'built-in' ? documentText.builtIn : answer.answerer
  return (
    <div className="mt-2 flex flex-col gap-3">
      {isResolved && <p className="text-faint text-sm">{documentText.understood(answer.resolved)}</p>}
      {answer.sentences.map((sentence, index) => (
        <DocumentSentence
          // biome-ignore lint/suspicious/noArrayIndexKey: a document does not change
          key={index}
          sentence={sentence}
          claims={answer.claims}
          numbering={numbering}
          place={`${at}-${index}`}
        />
      ))}
      {answer.table && (
        <DocumentTable
          table={answer.table}
          claims={answer.claims}
          document={document}
          numbering={numbering}
          place={`${at}`}
        />
      )}
      {!isFinished && <p className="text-soft">{documentText.unfinished}</p>}
      {answer.withheld.length > 0 && (
        <p className="text-faint text-sm">{documentText.withheld(answer.withheld.length)}</p>
      )}
      <p className="text-faint text-sm">{documentText.writtenBy(writer)}</p>
    </div>
  )
}

interface DocumentSentenceProps {
  sentence: Sentence
  claims: Record<string, CitedClaim>
  numbering: Numbering
  place: string
}

function DocumentSentence({ sentence, claims, numbering, place }: DocumentSentenceProps) {
  const { text, kind, check, citations } = sentence
  const notes = notesOnClaims(citations, claims, id => numbering.numberOf.get(id))
  return (
    <div>
      <p className={kind === 'structure' ? 'text-soft' : 'font-serif text-read'}>
        {text}
        <Citations ids={citations} numbering={numbering} place={place} />
        {check && <span className="verdict">{chatText.checks[check].name}</span>}
      </p>
      {notes !== '' && <p className="mt-0.5 text-faint text-xs">{notes}</p>}
    </div>
  )
}
