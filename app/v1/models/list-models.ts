import { wiki } from '#lib/wiring.ts'

/** What can be asked, as OpenAI describes a model. */
export interface Model {
  id: string
  object: 'model'
  created: number
  owned_by: string
}

/** The whole wiki, and each entry. */
export async function listModels(): Promise<Model[]> {
  const stack = await wiki.stack()
  const entries = stack.flatMap(layer => layer.entries.map(({ slug }) => `cairn:${slug}`))
  return ['cairn', ...entries].map(id => ({ id, object: 'model', created: 0, owned_by: 'cairn' }))
}
