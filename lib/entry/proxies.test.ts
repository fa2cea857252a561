import { describe, expect, it, test } from 'vitest'
import { clientAddress, parseRange, proxiesIn } from './proxies'

const proxies = proxiesIn(
  ['127.0.0.0/8', '::1', '172.18.0.0/16', 'fd00::/8'].flatMap((text) => parseRange(text) ?? []),
)

describe('parseRange', () => {
  it('takes addresses and ranges of both kinds', () => {
    expect(parseRange('10.0.0.1')).toEqual({ address: '10.0.0.1', prefix: 32, family: 'ipv4' })
    expect(parseRange('10.0.0.0/8')).toEqual({ address: '10.0.0.0', prefix: 8, family: 'ipv4' })
    expect(parseRange('::1')).toEqual({ address: '::1', prefix: 128, family: 'ipv6' })
    expect(parseRange('0.0.0.0/0')).toMatchObject({ prefix: 0 })
  })

  test.each([
    '',
    'proxy',
    '10.0.0',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '10.0.0.0/-1',
    'fe80::1%eth0',
    '::/129',
  ])('"%s" is neither', (text) => {
    expect(parseRange(text)).toBeNull()
  })
})

describe('clientAddress', () => {
  const visitor = '203.0.113.9'

  test.each([
    ['whoever connects, when that is no proxy of ours', visitor, '198.51.100.1', visitor],
    ['whom a proxy on this machine names', '127.0.0.1', visitor, visitor],
    ['the same on a socket for both kinds of address', '::ffff:127.0.0.1', visitor, visitor],
    ['whom a proxy in another container names', '172.18.0.2', visitor, visitor],
    ['whom the outer of two proxies names', '127.0.0.1', `${visitor}, 172.18.0.2`, visitor],
    ['not what the visitor made up', '127.0.0.1', `198.51.100.1, ${visitor}`, visitor],
    ['the proxy itself when it names nobody', '172.18.0.2', undefined, '172.18.0.2'],
    ['the proxy itself when it names nobody in particular', '172.18.0.2', ' ', '172.18.0.2'],
    ['a name that is no address, as it stands', '172.18.0.2', 'unknown', 'unknown'],
    ['a visitor by IPv6', 'fd00::2', '2001:db8::7', '2001:db8::7'],
  ])('%s', (_, remote, forwarded, client) => {
    expect(clientAddress(remote, forwarded, proxies)).toBe(client)
  })
})
