import { closeDatabase, openDatabase } from '#db/client.ts'
import type { Database } from '#db/database.ts'
import type { ModelWriter } from '#lib/answer/writer.ts'
import { createModelWriter } from '#lib/answer/writing/model-writer.ts'
import { createModel, type Model } from '#lib/model/model.ts'
import { importWiki } from '#lib/wiki/import-wiki.ts'
import { type OpenAiServer, type Scenario, startOpenAiServer } from '../../e2e/openai-server/server.ts'

/** The wiki in memory beside a scripted server. */
export interface ScriptedWiki {
  db: Database
  server: OpenAiServer
  model: Model
  writer: ModelWriter
  close(): Promise<void>
}

export async function openScriptedWiki(scenario: Scenario): Promise<ScriptedWiki> {
  const db = await openDatabase(':memory:')
  await importWiki(db, 'seeds')
  const server = await startOpenAiServer(scenario)
  const limits = { firstLineMs: 15_000, gapMs: 15_000, outputTokens: 800 }
  const model = createModel({ id: 'scripted', baseUrl: server.url, apiKey: null, ...limits })
  const writer = createModelWriter({ model, judge: null, evidenceTokens: 3_000, answerMs: 60_000 })
  return {
    db,
    server,
    model,
    writer,
    async close() {
      await server.close()
      await closeDatabase(db)
    },
  }
}
