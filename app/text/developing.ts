/** What the page for those who write programs says. */
export const developersText = {
  title: 'For programs',
  lead: 'Other programs can read this wiki, ask it, and check their own text against it: with the same claims, errors and limits as readers.',
  description: 'The whole interface in OpenAPI 3.1',
  operations: 'What programs can do',
  takes: 'Takes',
  gives: 'Gives',
}
