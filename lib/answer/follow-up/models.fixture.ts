import type { NamedEntry } from '#lib/wiki/model.ts'
import type { OwnedThing } from '../understand/find-owned-things.ts'
import { lexicon, type Said, turn } from './follow-up.fixture.ts'
import { rewriteFollowUp } from './rewrite-follow-up.ts'

const model = (slug: string, name: string, aliases: string[] = []): NamedEntry => ({
  ...{ slug, name, aliases },
  ...{ layer: 'models', openness: 'open-source' },
})
export const claude = model('claude', 'Claude', ['Opus', 'Claude Opus'])
export const deepseek = model('deepseek', 'DeepSeek', ['R1', 'V3'])
export const gpt = model('gpt', 'GPT', ['OpenAI'])
export const llama = model('llama', 'Llama')
export const qwen = model('qwen', 'Qwen')
const entries = [claude, deepseek, gpt, llama, qwen]

/** A message after these turns on the page of a model of several versions, as it is understood. */
export const followOn = (page: NamedEntry, text: string, ...history: (Said & { things?: OwnedThing[] })[]) =>
  rewriteFollowUp(
    text,
    history.map(said => ({ ...turn({ sentences: ['It is so.'], ...said }), entry: page.slug })),
    { ...lexicon, layer: { slug: 'models', name: 'Models', summary: '' }, page, entries, names: [entries] },
    history.flatMap(({ things = [] }) => things),
    null,
  )
