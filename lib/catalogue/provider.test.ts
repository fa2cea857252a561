import { describe, expect, it } from 'vitest'
import { isJoinUrl } from '../feeds/privacy/join-access'
import { PROVIDER_HOSTS, providerOf } from './provider'

describe('providerOf', () => {
  it('knows a provider by its host and by the names below it', () => {
    expect(providerOf('https://zoom.us/j/1')).toBe('Zoom')
    expect(providerOf('https://us02web.zoom.us/j/1?pwd=x')).toBe('Zoom')
    expect(providerOf('https://meet.google.com/abc')).toBe('Google Meet')
    expect(providerOf('https://meet.goto.com/1')).toBe('GoTo')
    expect(providerOf('https://whereby.com/room')).toBe('Whereby')
    expect(providerOf('https://discord.gg/room')).toBe('Discord')
  })

  it('is not taken in by a host that only ends alike, or by a name before the host', () => {
    expect(providerOf('https://evilzoom.us/j/1')).toBeNull()
    expect(providerOf('https://zoom.us.evil.example/j/1')).toBeNull()
    expect(providerOf('https://zoom.us@evil.example/j/1')).toBeNull()
  })

  it('has no name for what is no web address', () => {
    expect(providerOf('Zoom 123 456')).toBeNull()
    expect(providerOf('ftp://zoom.us/j/1')).toBeNull()
  })

  it('names whatever is lifted out of public texts as a way to join, and nothing less', () => {
    for (const host of PROVIDER_HOSTS) {
      expect(isJoinUrl(`https://${host}/room`), host).toBe(true)
      expect(providerOf(`https://${host}/room`), host).not.toBeNull()
    }
  })
})
