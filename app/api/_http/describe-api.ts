import { z } from 'zod'
import { wireSchemas } from '#lib/interfaces/wire.ts'
import { AskRequest } from './ask-request.ts'
import { CheckRequest } from './check-fields.ts'
import { CompareQuery, PageQuery, SearchQuery } from './read-query.ts'

type Schema = Record<string, unknown>
type SchemaName = keyof typeof wireSchemas

/** One thing that programs can do. */
export interface Operation {
  method: 'get' | 'post'
  path: string
  summary: string
  /** The query of a `get` or the body of a `post`. */
  takes?: z.ZodObject
  gives: SchemaName
}

/** What programs can do under /api/v1, in the order in which it is described. */
export const operations: readonly Operation[] = [
  {
    method: 'post',
    path: '/ask',
    summary: 'Ask a question about an entry',
    takes: AskRequest,
    gives: 'Answer',
  },
  { method: 'post', path: '/check', summary: 'Check a text', takes: CheckRequest, gives: 'CheckedText' },
  { method: 'get', path: '/search', summary: 'Search claims', takes: SearchQuery, gives: 'SearchResult' },
  { method: 'get', path: '/compare', summary: 'Compare entries', takes: CompareQuery, gives: 'Comparison' },
  { method: 'get', path: '/layers', summary: 'All layers with their entries', gives: 'LayerList' },
  { method: 'get', path: '/entries/{slug}', summary: 'One entry with its claims', gives: 'Entry' },
  { method: 'get', path: '/claims/{entry}/{claim}', summary: 'One claim with its sources', gives: 'Claim' },
  {
    method: 'get',
    path: '/sources',
    summary: 'The ids of all sources',
    takes: PageQuery,
    gives: 'SourceList',
  },
  { method: 'get', path: '/sources/{id}', summary: 'One source with its claims', gives: 'Source' },
]

/** The OpenAPI 3.1 description of `/api/v1` of a wiki at an origin. */
export function describeApi(origin: string, wiki: { name: string; summary: string }): Schema {
  return {
    openapi: '3.1.1',
    info: {
      title: wiki.name,
      version: '1',
      description:
        `${wiki.summary} A wiki you can question: every sentence of an answer cites the claims it rests on.`.trim(),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${origin}/api/v1` }],
    // A token is needed only where the server has CAIRN_API_TOKEN set.
    security: [{}, { token: [] }],
    paths: Object.fromEntries(operations.map(each => [each.path, { [each.method]: toPathItem(each) }])),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: describeSchemas(),
    },
  }
}

function toPathItem({ method, path, summary, takes, gives }: Operation): Schema {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const inPath = names.map(name => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const inQuery = method === 'get' && takes ? toParameters(takes) : []
  const body = method === 'post' && takes ? { content: json(toSchema(takes)), required: true } : undefined
  return {
    operationId: [method, ...path.split('/').map(part => part.replaceAll(/\W/g, ''))]
      .filter(Boolean)
      .join('-'),
    summary,
    parameters: [...inPath, ...inQuery],
    ...(body ? { requestBody: body } : {}),
    responses: {
      200: { description: summary, content: json(refTo(gives)) },
      ...(method === 'get' ? { 304: { description: 'Not modified since the version of the ETag' } } : {}),
      default: { description: 'What is wrong, and with which field', content: json(refTo('Error')) },
    },
  }
}

function toParameters(query: z.ZodObject): Schema[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' })
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

function toSchema(schema: z.ZodType): Schema {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io: 'input' })
  return described
}

function describeSchemas(): Schema {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(wireSchemas)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: id => `#/components/schemas/${id}` })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  )
}

function json(schema: Schema): Schema {
  return { 'application/json': { schema } }
}

function refTo(name: SchemaName): Schema {
  return { $ref: `#/components/schemas/${name}` }
}
