import { parseArgs } from 'node:util'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { config } from '#lib/config.ts'

const help = `npm run -s mcp

The wiki by the Model Context Protocol over standard input and output, for programs that start their servers themselves.
It passes messages to a running Cairn (npm start) and back.

  --url <address>   where Cairn is; CAIRN_ORIGIN without it (now ${config.origin})
  -h, --help        this text

CAIRN_API_TOKEN is sent along where it is set.`

const { values } = parseArgs({ options: { url: { type: 'string' }, help: { type: 'boolean', short: 'h' } } })
if (values.help) console.log(help)
else await connect(values.url ?? config.origin)

/** Passes messages between the two until the program that started this one is done. */
async function connect(origin: string): Promise<void> {
  const headers: HeadersInit = config.apiToken === null ? {} : { authorization: `Bearer ${config.apiToken}` }
  const server = new StreamableHTTPClientTransport(new URL('/mcp', origin), { requestInit: { headers } })
  const program = new StdioServerTransport()
  program.onmessage = message =>
    void server.send(message).catch(error => {
      // Standard output belongs to the protocol.
      console.error(`Cairn at ${origin} could not be asked: ${error.message}. Is it running (npm start)?`)
      if ('id' in message && 'method' in message)
        void program.send({
          jsonrpc: '2.0',
          id: message.id,
          error: { code: -32_603, message: `Cairn at ${origin} could not be asked.` },
        })
    })
  server.onmessage = message => void program.send(message)
  process.stdin.once('end', () => void server.close())
  await server.start()
  await program.start()
}
