import { BlockList, isIP } from 'node:net'

export type Range = { address: string; prefix: number; family: 'ipv4' | 'ipv6' }

/** One address, or a range in CIDR notation (`10.0.0.0/8`); null when it is neither. */
export function parseRange(text: string): Range | null {
  const [address = '', bits, ...more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0 || address.includes('%')) return null
  const widest = version === 4 ? 32 : 128
  const prefix = bits === undefined ? widest : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN
  return prefix <= widest ? { address, prefix, family: version === 4 ? 'ipv4' : 'ipv6' } : null
}

/** The addresses whose word about whom they speak for is taken. */
export function proxiesIn(ranges: readonly Range[]): BlockList {
  const proxies = new BlockList()
  for (const { address, prefix, family } of ranges) proxies.addSubnet(address, prefix, family)
  return proxies
}

/**
 * Who sent a request: whoever connected, or when that is a proxy of ours, whom it names; and so on from the last name in
 * X-Forwarded-For to the first, since everything before the name that a proxy of ours added may be made up.
 */
export function clientAddress(
  remoteAddress: string,
  forwardedFor: string | undefined,
  proxies: BlockList,
): string {
  const names = forwardedFor?.split(',').map((name) => name.trim()) ?? []
  let client = remoteAddress
  for (const name of names.reverse()) {
    if (name === '' || !isIn(proxies, client)) break
    client = name
  }
  return client
}

function isIn(proxies: BlockList, address: string): boolean {
  const version = isIP(address)
  return version !== 0 && proxies.check(address, version === 6 ? 'ipv6' : 'ipv4')
}
