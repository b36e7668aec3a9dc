import { describeApi } from '#app/api/_http/describe-api.ts'
import { allowRead, respondRead } from '#app/api/_http/respond-read.ts'
import { origin, wiki } from '#lib/wiring.ts'

export const dynamic = 'force-dynamic'

/** The whole interface in OpenAPI 3.1, made from the schemas that requests and answers are checked by. */
export function GET(request: Request): Promise<Response> {
  return respondRead(request, async () => describeApi(origin, await wiki.head()), { isForPages: true })
}

export { allowRead as OPTIONS }
