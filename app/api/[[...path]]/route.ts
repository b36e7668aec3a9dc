import { refuseAddress } from '#app/api/_http/refuse-address.ts'

const refuse = refuseAddress('/api/v1/layers is a place to begin.')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT }
