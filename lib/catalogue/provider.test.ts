import { describe, expect, it } from 'vitest'
import { providerOf } from './provider'

describe('providerOf', () => {
  it('knows a provider by its host and by the names below it', () => {
    expect(providerOf('https://zoom.us/j/1')).toBe('Zoom')
    expect(providerOf('https://us02web.zoom.us/j/1?pwd=x')).toBe('Zoom')
    expect(providerOf('https://meet.google.com/abc')).toBe('Google Meet')
  })

  it('is not taken in by a host that only ends alike', () => {
    expect(providerOf('https://evilzoom.us/j/1')).toBeNull()
    expect(providerOf('https://zoom.us.evil.example/j/1')).toBeNull()
  })

  it('has no name for what is no web address', () => {
    expect(providerOf('Zoom 123 456')).toBeNull()
  })
})
