import type { z } from 'zod'
import { CairnError } from '#lib/errors.ts'
import { badField } from './bad-field.ts'

// A question has at most 2,000 characters; everything else in a request is a few short names.
const maxBodyBytes = 64 * 1024

/** For a text to check: 20,000 characters, each of which a program may write as six (“\\u00e9”). */
export const maxTextBytes = 128 * 1024

/** Reads a request's JSON body and checks it; throws `too-large` over its limit and `bad-input` that names the wrong field. */
export async function readBody<T>(
  request: Request,
  schema: z.ZodType<T>,
  maxBytes = maxBodyBytes,
): Promise<T> {
  return parseFields(parseJson(await readText(request, maxBytes)), schema)
}

/** Checks what was sent; throws `bad-input` that names the wrong field. */
export function parseFields<T>(given: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  throw badField(parsed.error)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new CairnError('bad-input', 'The body is not valid JSON.', { cause })
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads at most `maxBytes`, so that a body that lies about its length costs no more than an honest one. */
async function readText(request: Request, maxBytes: number): Promise<string> {
  const tooLarge = () => new CairnError('too-large', `The body is larger than ${maxBytes / 1024} KB.`)
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge()
  const bytes = await readBytes(request, maxBytes)
  if (bytes === null) throw tooLarge()
  try {
    return utf8.decode(bytes)
  } catch (cause) {
    throw new CairnError('bad-input', 'The body is not valid UTF-8.', { cause })
  }
}

/** The whole body, or null when it is too large. A reader who leaves while sending is no defect of the server. */
async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  try {
    // Node lets through no more than was announced; read in one piece, a body takes half as long.
    if (request.headers.has('content-length')) return new Uint8Array(await request.arrayBuffer())
    const chunks: Uint8Array[] = []
    let length = 0
    for await (const chunk of request.body ?? []) {
      length += chunk.byteLength
      if (length > maxBytes) return null
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } catch (cause) {
    throw new CairnError('bad-input', 'The body ended before all of it had come.', { cause })
  }
}
