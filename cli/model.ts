import { testModel } from './test-model.ts'

const HELP = `Usage: npm run model -- test

Asks the model that the settings name (.env, see .env.example) to retell five sample claims, and prints the address it
called, whether the answer was streamed, how long the first line took, and which of the sentences the gate would let
readers see. When something fails it says what to change. Exits with 1 when no answer comes or no sentence passes.`

const [command, ...rest] = process.argv.slice(2)
if (process.argv.includes('--help') || command === undefined) console.log(HELP)
else if (command !== 'test' || rest.length > 0) {
  console.error(`There is no “${[command, ...rest].join(' ')}”.\n\n${HELP}`)
  process.exitCode = 1
} else process.exitCode = await testConfigured()

async function testConfigured(): Promise<number> {
  try {
    const { config } = await import('#lib/config.ts')
    return await testModel(config.model, line => console.log(line))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}
