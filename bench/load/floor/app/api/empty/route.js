/** Parses the body of a question and does nothing with it. */
export async function POST(request) {
  const { entry, question } = await request.json()
  return Response.json({ entry, question })
}
