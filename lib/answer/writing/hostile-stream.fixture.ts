import fc from 'fast-check'
import { findMarkup } from '#lib/grounding/find-markup.ts'
import { judgeSentence } from '#lib/grounding/judge-sentence.ts'
import { createDraftReader } from '#lib/grounding/read-draft.ts'
import type { Claim } from '#lib/wiki/model.ts'
import type { Sentence } from '../answer.ts'
import type { Ground } from '../gate-draft.ts'
import type { DraftSentence, ModelWriter } from '../writer.ts'
import { Release } from './release.ts'
import { releaseDraft } from './release-draft.ts'

/** A ground of these claims, the first of which is planned. */
export function toGround(claims: readonly Claim[], names: ReadonlyMap<string, readonly string[]>): Ground {
  const [first] = claims
  return {
    evidence: claims.map((claim, index) => ({ alias: `c${index + 1}`, claim })),
    plan: first ? [{ kind: 'claim', claim: first }] : [],
    namesOf: entry => names.get(entry) ?? [],
  }
}

/** Streams of random and hostile pieces: claims whole, cut and mixed, true and forged marks, markup and hidden characters. */
export function hostileStream(given: readonly Claim[], others: readonly Claim[]): fc.Arbitrary<string[]> {
  const words = [...given, ...others].flatMap(({ text }) => text.split(' '))
  const claim = fc.constantFrom(...[...given, ...given, ...others].map(({ text }) => text))
  const part = fc
    .tuple(claim, fc.nat(200), fc.nat(200))
    .map(([text, a, b]) => text.slice(Math.min(a, b), Math.max(a, b)))
  const mixed = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 })
    .map(list => list.join(' '))
  const changed = fc.tuple(claim, fc.constantFrom(...words), fc.nat(30)).map(([text, word, at]) =>
    text
      .split(' ')
      .with(at % text.split(' ').length, word)
      .join(' '),
  )
  const aliases = given.map((_, index) => `c${index + 1}`)
  const mark = fc.oneof(
    fc.constantFrom(...aliases).map(alias => ` [${alias}]`),
    fc.constantFrom(...aliases).map(alias => `【${alias}】`),
    fc.constantFrom(...aliases).map(alias => `[${alias}`),
    fc.constantFrom(
      ' [c0]',
      ' [c999]',
      '[1]',
      ' [c1-c9]',
      '[[c1]]',
      ' [c１]',
      ' (c2)',
      '[c1](https://evil.example)',
    ),
  )
  const nasty = fc.constantFrom(
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![x](https://evil.example/p.png)',
    'https://evil.example',
    '\u202e',
    '\u200b',
    '\u2066',
    '\ufeff',
    '\u0000',
    '\u001b[31m',
    '\ud800',
    '&lt;b&gt;',
    '**',
    '`',
    '```',
    '# ',
    '| a | b |',
    '\r',
    '\u2028',
    'javascript:alert(1)',
    'not ',
    ' never',
    ' 7',
    ' 2031',
    ' because',
    ' only',
    '; and ',
    '. ',
  ) // prettier-ignore
  const piece = fc.oneof(
    { weight: 4, arbitrary: claim },
    { weight: 3, arbitrary: changed },
    { weight: 2, arbitrary: mixed },
    { weight: 2, arbitrary: part },
    { weight: 6, arbitrary: mark },
    { weight: 3, arbitrary: nasty },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    { weight: 3, arbitrary: fc.constant('\n') },
  )
  return fc
    .tuple(
      fc.array(piece, { maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
    )
    .map(([pieces, sizes]) => cut(pieces.join(''), sizes))
}

function cut(text: string, sizes: readonly number[]): string[] {
  const chunks: string[] = []
  for (let at = 0, i = 0; at < text.length; i += 1) {
    const size = sizes[i % sizes.length] ?? 1
    chunks.push(text.slice(at, at + size))
    at += size
  }
  return chunks
}

/** What is released of a draft that arrives in these chunks, from a writer that mends nothing. */
export async function releaseChunks(ground: Ground, chunks: readonly string[]): Promise<Sentence[]> {
  const toDraft = ({
    text,
    citations,
    problem,
  }: ReturnType<ReturnType<typeof createDraftReader>['finish']>[number]): DraftSentence => ({
    text,
    kind: 'claim',
    aliases: citations,
    isTooLong: problem !== null,
  })
  const writer: ModelWriter = {
    name: 'hostile',
    evidenceTokens: 0,
    answerMs: 0,
    async *write() {
      const reader = createDraftReader()
      for (const chunk of chunks) yield* reader.read(chunk).map(toDraft)
      yield* reader.finish().map(toDraft)
    },
    repair: async () => [],
    judge: async () => new Set(),
  }
  const release = new Release(ground.evidence)
  const { signal } = new AbortController()
  const task = { questions: [], plan: ground.plan, evidence: ground.evidence, history: [] }
  const events = releaseDraft({
    writer,
    task,
    ground,
    release,
    context: { signal, addUsage() {} },
    stop: signal,
  })
  for await (const _ of events);
  return release.sentences
}

const SAID_BY_CODE = /^The (?:model could not|wiki (?:also keeps|does not say))/

/** What is wrong with a released sentence: it is judged once more, on its own. Null when nothing is. */
export function findLeak({ text, kind, check, citations }: Sentence, ground: Ground): string | null {
  if (findMarkup(text) !== null) return `markup in “${text}”`
  if (kind === 'structure')
    return SAID_BY_CODE.test(text) && citations.length === 0 ? null : `said by nobody: “${text}”`
  const cited = ground.evidence.filter(({ claim }) => citations.includes(claim.id)).map(({ claim }) => claim)
  if (citations.length === 0 || cited.length < citations.length) return `outside the evidence: “${text}”`
  const judged = judgeSentence(
    text,
    cited.map(claim => ({ text: claim.text, entryNames: ground.namesOf(claim.entry) })),
  )
  return check !== null && (judged.verdict === 'quoted' || judged.verdict === 'checked')
    ? null
    : `not borne out: “${text}”`
}
