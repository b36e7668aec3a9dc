import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js'
import { type CallToolResult, ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { Answer } from '#lib/answer/answer.ts'
import { CheckedText } from '#lib/check/checked-text.ts'
import { CairnError, defect } from '#lib/errors.ts'
import { explainStorage } from '#lib/explain-storage.ts'
import { log } from '#lib/telemetry/log.ts'
import { toFootnotedText } from './footnotes.ts'
import type { Page } from './read-wire.ts'
import { type LayerList, SearchResult, WireClaim, WireComparison, WireEntry } from './wire.ts'

/** What the tools are made of; each throws `CairnError` for what the asker did wrong. */
export interface McpParts {
  layers(): Promise<LayerList>
  search(query: string, page: Page): Promise<SearchResult>
  entry(slug: string): Promise<WireEntry>
  claim(id: string): Promise<WireClaim>
  compare(entries: string[], facets?: string[]): Promise<WireComparison>
  ask(asked: unknown): Promise<Answer>
  check(asked: unknown): Promise<CheckedText>
}

const readsOnly = { annotations: { readOnlyHint: true, openWorldHint: false } }
const entrySlug = z
  .string('expected the slug of an entry')
  .describe('slug of an entry, as the resources cairn://entries/{slug} have it')

/** What the wiki is, for a program that chooses among servers. */
export interface McpHead {
  name: string
  summary: string
}

/** The wiki as a server of the Model Context Protocol, not yet connected to a transport. */
export function createMcpServer(parts: McpParts, { name, summary }: McpHead): McpServer {
  const instructions = `${name}. ${summary}`.trim()
  const server = new McpServer({ name: 'cairn', title: name, version: '1' }, { instructions })
  addReading(server, parts)
  addAsking(server, parts)
  addResources(server, parts)
  return server
}

function addReading(server: McpServer, parts: McpParts): void {
  server.registerTool(
    'search_claims',
    {
      title: 'Search claims',
      description: 'Finds claims of the wiki by words, each with its sources.',
      inputSchema: {
        query: z
          .string('expected the words to search for')
          .min(1, 'the query is empty')
          .max(200, 'a query has at most 200 characters'),
        limit: wholeNumber('expected 1 to 100', 1, 100).default(20),
        offset: wholeNumber('expected 0 or more', 0, Number.MAX_SAFE_INTEGER)
          .default(0)
          .describe('how many to pass over, as `next` has it'),
      },
      outputSchema: SearchResult.shape,
      ...readsOnly,
    },
    ({ query, ...page }) => give(() => parts.search(query, page)),
  )
  server.registerTool(
    'get_entry',
    {
      title: 'Get an entry',
      description: 'One entry with its claims, their sources and its siblings.',
      inputSchema: { entry: entrySlug },
      outputSchema: WireEntry.shape,
      ...readsOnly,
    },
    ({ entry }) => give(() => parts.entry(entry)),
  )
  server.registerTool(
    'get_claim',
    {
      title: 'Get a claim',
      description: 'One claim with its sources.',
      inputSchema: {
        claim: z.string().describe('id of a claim: the slug of its entry, a slash and its name'),
      },
      outputSchema: WireClaim.shape,
      ...readsOnly,
    },
    ({ claim }) => give(() => parts.claim(claim)),
  )
  server.registerTool(
    'compare',
    {
      title: 'Compare entries',
      description: 'Entries of one layer side by side, every cell with the claims it rests on.',
      inputSchema: {
        entries: z.array(entrySlug).min(2, 'name at least two entries').max(12, 'name at most 12 entries'),
        facets: z.array(z.string()).default([]),
      },
      outputSchema: WireComparison.shape,
      ...readsOnly,
    },
    ({ entries, facets }) => give(() => parts.compare(entries, facets)),
  )
}

function addAsking(server: McpServer, parts: McpParts): void {
  server.registerTool(
    'ask',
    {
      title: 'Ask the wiki',
      description: 'Answers a question; every factual sentence cites the claims that bear it out.',
      inputSchema: {
        question: z.string(),
        entry: entrySlug.optional().describe('the entry asked about; found from the question without it'),
        conversation: z.string().optional().describe('the conversation this question follows up'),
      },
      outputSchema: Answer.shape,
      annotations: { openWorldHint: false, destructiveHint: false },
    },
    asked =>
      give(
        () => parts.ask(asked),
        answer => toFootnotedText(answer).text,
      ),
  )
  server.registerTool(
    'check_text',
    {
      title: 'Check a text',
      description: 'Says of each sentence of a text whether claims bear it out or say otherwise, and which.',
      inputSchema: {
        text: z.string(),
        entry: entrySlug.optional(),
        layer: z.string().optional().describe('slug of a layer'),
      },
      outputSchema: CheckedText.shape,
      ...readsOnly,
    },
    asked => give(() => parts.check(asked)),
  )
}

function addResources(server: McpServer, parts: McpParts): void {
  const list = async () => {
    const { layers } = await parts.layers()
    const entries = layers.flatMap(layer => layer.entries)
    return {
      resources: entries.map(({ slug, name, tagline }) => ({
        uri: `cairn://entries/${slug}`,
        name,
        // Without one of its own, each would be shown by the title of all of them.
        title: name,
        description: tagline,
        mimeType: 'application/json',
      })),
    }
  }
  server.registerResource(
    'entry',
    new ResourceTemplate('cairn://entries/{slug}', { list }),
    { title: 'Entries', description: 'Entries with their claims', mimeType: 'application/json' },
    async (uri, { slug }) => {
      const text = JSON.stringify(await getResource(uri, () => parts.entry(String(slug))))
      return { contents: [{ uri: uri.href, mimeType: 'application/json', text }] }
    },
  )
}

// What the protocol has for a resource that is not there; the SDK has no name for it.
const resourceNotFound = -32002

/** Reads a resource. Nothing but what was written for the asker reaches it. */
async function getResource<T>(uri: URL, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (thrown) {
    const error = toCairnError(thrown)
    if (error?.code === 'not-found') throw new McpError(resourceNotFound, error.message, { uri: uri.href })
    throw new McpError(ErrorCode.InternalError, error?.message ?? defect.message)
  }
}

/** Runs a tool. What the asker did wrong is told as the tool's result, so that a model can mend its call. */
async function give<T extends object>(
  run: () => Promise<T>,
  toText: (result: T) => string = result => JSON.stringify(result),
): Promise<CallToolResult> {
  try {
    const result = await run()
    return {
      content: [{ type: 'text', text: toText(result) }],
      structuredContent: Object.fromEntries(Object.entries(result)),
    }
  } catch (thrown) {
    const { code, message } = toCairnError(thrown) ?? defect
    return { content: [{ type: 'text', text: `${code}: ${message}` }], isError: true }
  }
}

/** What was written for the asker; null for a defect, which is logged. */
function toCairnError(thrown: unknown): CairnError | null {
  const error = explainStorage(thrown) ?? thrown
  if (error instanceof CairnError) return error
  log.error({ event: 'failure', error })
  return null
}

function wholeNumber(expectation: string, least: number, most: number) {
  return z.number(expectation).int(expectation).min(least, expectation).max(most, expectation)
}
