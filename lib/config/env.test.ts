import { describe, expect, test } from 'vitest'
import { EnvError, parseEnv } from './env'

const complaint = (source: Record<string, string>) => {
  try {
    parseEnv(source)
  } catch (error) {
    if (error instanceof EnvError) return error.message
    throw error
  }
  return 'no complaint'
}

describe('parseEnv', () => {
  test('fills in a whole configuration from nothing, open to this machine alone', () => {
    expect(parseEnv({})).toEqual({
      PORT: 3000,
      HOST: '127.0.0.1',
      DATA_DIR: '.data',
      TRUSTED_PROXIES: [
        { address: '127.0.0.0', prefix: 8, family: 'ipv4' },
        { address: '::1', prefix: 128, family: 'ipv6' },
      ],
      SITE_COUNTRY: 'US',
      SITE_ZONE: 'America/New_York',
      FEED_LIMIT_MB: 256,
      LOG_LEVEL: 'info',
    })
  })

  test('takes an empty value for an unset one', () => {
    const empty = { PORT: '', DATABASE_URL: ' ', SITE_ZONE: '', LOG_LEVEL: '', TRUSTED_PROXIES: '' }
    expect(parseEnv(empty)).toEqual(parseEnv({}))
  })

  test('reads what is set', () => {
    expect(
      parseEnv({ PORT: '0', SITE_COUNTRY: 'ca', SITE_URL: 'https://chair.example/path', SAMPLE_DATA: '1' }),
    ).toMatchObject({ PORT: 0, SITE_COUNTRY: 'CA', SITE_URL: 'https://chair.example', SAMPLE_DATA: '1' })
  })

  test('knows https however it is written', () => {
    expect(parseEnv({ SITE_URL: 'HTTPS://Chair.Example/' }).SITE_URL).toBe('https://chair.example')
  })

  test('reads a list of proxies', () => {
    expect(parseEnv({ TRUSTED_PROXIES: '10.1.2.3,fd00::/8' }).TRUSTED_PROXIES).toEqual([
      { address: '10.1.2.3', prefix: 32, family: 'ipv4' },
      { address: 'fd00::', prefix: 8, family: 'ipv6' },
    ])
  })

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['HOST', 'two words'],
    ['SITE_URL', 'ftp://chair.example'],
    ['TRUSTED_PROXIES', 'proxy.example'],
    ['TRUSTED_PROXIES', '10.0.0.0/8,'],
    ['TRUSTED_PROXIES', '10.0.0.0/40'],
    ['SITE_COUNTRY', 'USA'],
    ['SITE_ZONE', 'Mars/Olympus'],
    ['SITE_ZONE', 'EST'],
    ['SAMPLE_DATA', 'yes'],
    ['FEED_LIMIT_MB', '0'],
    ['LOG_LEVEL', 'loud'],
  ])('names %s and repeats its value when it is "%s"', (name, value) => {
    const sentence = complaint({ [name]: value })
    expect(sentence).toMatch(new RegExp(`^${name} must be .*\\.$`))
    expect(sentence).toContain(`"${value}"`)
    expect(sentence).not.toContain('\n')
  })

  test('does not repeat a database address, which holds a password', () => {
    const sentence = complaint({ DATABASE_URL: 'mysql://me:hunter2@db/x' })
    expect(sentence).toMatch(/^DATABASE_URL must be /)
    expect(sentence).not.toContain('hunter2')
  })

  test('wants the other half of what makes sense only in pairs', () => {
    expect(complaint({ HELPLINE_NAME: 'County line' })).toBe(
      'HELPLINE_NAME is set, so HELPLINE_PHONE must be set too.',
    )
    expect(complaint({ HELPLINE_PHONE: '555-0100' })).toBe(
      'HELPLINE_PHONE is set, so HELPLINE_NAME must be set too.',
    )
    expect(complaint({ DATABASE_READ_URL: 'postgresql://db/x' })).toBe(
      'DATABASE_READ_URL is set, so DATABASE_URL must be set too.',
    )
  })
})
