import { createHmac, randomBytes } from 'node:crypto'

/** Forgotten when the process ends: the keys can't be traced back, nor compared across restarts. */
const salt = randomBytes(32)

export const CLIENT_KEY_HEADER = 'x-client-key'

/** Stands for the address that a request came from, for limits of rate alone; never stored. */
export function clientKey(address: string): string {
  return createHmac('sha256', salt).update(address).digest('base64url')
}
