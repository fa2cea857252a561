import { describe, expect, it, test } from 'vitest'
import { localeOfAddress, readAddress } from './address'

describe('readAddress', () => {
  it('keeps the path as it was sent beside the path as text, and the query as it is', () => {
    expect(readAddress('/es/%E6%97%A5?near=S%C3%A3o\\&q=%ff')).toEqual({
      sentPath: '/es/%E6%97%A5',
      path: '/es/日',
      search: '?near=S%C3%A3o\\&q=%ff',
    })
    expect(readAddress('/')).toEqual({ sentPath: '/', path: '/', search: '' })
  })

  test.each([
    ['a backslash', '/en/%5Cevil.example'],
    ['a backslash that is not encoded', '/\\evil.example'],
    ['a tab', '/en/%09/evil.example'],
    ['a line break', '/meetings/%0d%0aLocation:x'],
    ['a null', '/fellowships/%00'],
    ['what is no UTF-8', '/%ff'],
    ['half an escape', '/%'],
    ['another origin', 'http://evil.example/'],
    ['no path', '*'],
  ])('refuses %s', (_, url) => {
    expect(readAddress(url)).toBeNull()
  })
})

describe('localeOfAddress', () => {
  it('tells the language, also of an address that can’t be read', () => {
    expect(localeOfAddress('/es/%ff')).toBe('es')
    expect(localeOfAddress('/es?near=x')).toBe('es')
    expect(localeOfAddress('/esoteric')).toBe('en')
    expect(localeOfAddress('/meetings')).toBe('en')
  })
})
