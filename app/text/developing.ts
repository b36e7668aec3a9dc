/** What the page for those who write programs says. */
export const developersText = {
  title: 'For programs',
  lead: 'Other programs can read this wiki, ask it, and check their own text against it: with the same claims, errors and limits as readers.',
  description: 'The whole interface in OpenAPI 3.1',
  operations: 'What programs can do',
  takes: 'Takes',
  gives: 'Gives',
  example: 'For example',
  exampleLead: 'Asks a question and prints the sentences of the answer, each with the claims it cites:',
  others: 'Other ways in',
  /** What each is called, where it is, and what it gives. */
  otherWays: [
    ['Model Context Protocol', '/mcp', 'search, read, compare, ask and check as tools of an assistant'],
    ['OpenAI-compatible', '/v1', 'this wiki as the model “cairn” of any chat program'],
    ['Changed claims', '/changes.atom', 'as a feed'],
    ['For language models', '/llms.txt', 'every entry as Markdown; .md and .json beside each page'],
    ['On your own site', '/embed.js', 'the chat about one entry, by one script tag'],
    ['oEmbed', '/oembed', 'entries, comparisons and shared conversations as pictures'],
  ],
}
