import { createHmac, randomBytes } from 'node:crypto'

/** Forgotten when the process ends: the keys can't be traced back, nor compared across restarts. */
const salt = randomBytes(32)

export const CLIENT_KEY_HEADER = 'x-client-key'

/**
 * Stands for who sent a request, for limits of rate alone; never stored. Behind a proxy on the same machine it
 * is who the proxy names last.
 */
export function clientKey(remoteAddress: string | undefined, forwardedFor: string | undefined): string {
  const local = remoteAddress === undefined || /^(::ffff:)?127\.|^::1$/.test(remoteAddress)
  const named = local ? forwardedFor?.split(',').at(-1)?.trim() : undefined
  return createHmac('sha256', salt)
    .update(named || remoteAddress || '')
    .digest('base64url')
}
