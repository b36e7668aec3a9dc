import { addressHeader } from '#lib/telemetry/watch-requests.ts'
import { access } from '#lib/wiring.ts'

/** Counts a question against the limits of its asker. Throws `too-many-requests` with the time to wait. */
export async function admitQuestion(request: Request, session: string | null): Promise<void> {
  await access.admitQuestion({ session, address: request.headers.get(addressHeader) ?? 'unknown' })
}
