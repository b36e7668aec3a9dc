import { createHash } from 'node:crypto'

/** Sentences with every kind of word that terms treat in a way of its own. */
const samples = [
  'Licences of organised centres cost $3.90, €1,200.50 or £4 per GPU-hour, which is 12.5% cheaper.',
  'PagedAttention in vLLM v0.11.0 served 36,000+ H100s at 1.5k tokens/s; llama.cpp and io.net did not.',
  'The U.S. company’s owners haven’t raised 1.2bn, 850 MW or 24GB since 23 March 2026.',
  'Café Zürich, naïve Ærø: modelling, modelled, models; running, ran, runs; companies, companies’, company’s.',
  'text_generation-inference, C++, C#, A100/H200, e.g. “open-source” (Apache-2.0) — 東京 Москва.',
]

/** A fingerprint of how texts are split into terms: it changes when the same text would be found by other terms. */
export function fingerprintTerms(toTerms: (text: string) => readonly string[]): string {
  const terms = samples.map(sample => toTerms(sample))
  return createHash('sha256').update(JSON.stringify(terms)).digest('hex').slice(0, 12)
}
