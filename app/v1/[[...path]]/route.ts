import { refuseAddress } from '#app/api/_http/refuse-address.ts'

const refuse = refuseAddress('of OpenAI’s interface, /v1/models and /v1/chat/completions are spoken here.')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT }
