import { z } from 'zod'
import { ClaimBody, EntryHead, LayerHead, SourceBody, StackBody, TraitBody } from './shapes.ts'

/** An entry's file in one piece, which the reader of seed files takes part by part. */
const EntryFile = EntryHead.extend({
  sources: z.record(z.string(), SourceBody).default({}),
  claims: z.array(ClaimBody),
})

/** A layer's own file, likewise. */
const LayerFile = LayerHead.extend({ traits: z.array(TraitBody).default([]) })

/** The JSON Schemas of seed files for editors, as the texts of the files that hold them, by name. */
export function editorSchemas(): Record<string, string> {
  return {
    'stack.schema.json': toText(StackBody, 'stack.yaml of a wiki'),
    'entry.schema.json': toText(EntryFile, 'An entry of a wiki'),
    'layer.schema.json': toText(LayerFile, 'What the entries of a layer have in common'),
  }
}

function toText(file: z.ZodType, title: string): string {
  const { $schema, ...schema } = z.toJSONSchema(file, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      takeAloneToo(zodSchema, jsonSchema)
      takeScalars(jsonSchema)
    },
  })
  return `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`
}

/** What is made from another value before it is read: a citation may be a source's id alone. */
function takeAloneToo(schema: z.core.$ZodType, json: z.core.JSONSchema.BaseSchema): void {
  const { def } = schema._zod
  const isPrepared = def.type === 'pipe' && 'in' in def && isTransform(def.in)
  if (!isPrepared) return
  const whole = { ...json }
  for (const key of Object.keys(json)) delete json[key]
  json.anyOf = [{ type: 'string', description: 'the id of a source of this file' }, whole]
}

function isTransform(schema: unknown): boolean {
  return schema instanceof z.core.$ZodTransform
}

/** Seed files hold texts only, but an editor reads `2026` as a number and `false` as a truth value. */
function takeScalars(json: z.core.JSONSchema.BaseSchema): void {
  if (json.enum?.includes('true')) {
    // Set anew: what is optional or has a default is handed over once more with the same values.
    json.enum = ['true', 'false', true, false]
    delete json.type
    delete json.default
  } else if (json.type === 'string' && json.maxLength !== undefined) json.type = ['string', 'number'] as never
}
