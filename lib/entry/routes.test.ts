import { describe, expect, it, test } from 'vitest'
import { movedTo, publicIdOf, routeOf } from './routes'

describe('routeOf', () => {
  it('knows the public pages in every language', () => {
    for (const path of [
      '/',
      '/meetings',
      '/es',
      '/es/meetings',
      '/fellowships/smart-recovery',
      '/groups/x-z65fytgp',
    ]) {
      expect(routeOf(path)).toEqual({ kind: 'page' })
    }
  })

  it('finds the meeting by the id at the end of its address', () => {
    const meeting = { kind: 'meeting', id: 'z65fytgp', locale: 'en', rest: '' }
    expect(routeOf('/meetings/monday-night-z65fytgp')).toEqual(meeting)
    expect(routeOf('/es/meetings/z65fytgp/report')).toEqual({ ...meeting, locale: 'es', rest: '/report' })
    expect(routeOf('/meetings/monday-night-z65fytgp.ics')).toEqual({ ...meeting, rest: '.ics' })
    expect(routeOf('/es/meetings/z65fytgp.ics')).toEqual({ ...meeting, locale: 'es', rest: '.ics' })
    expect(routeOf('/meetings/monday-night')).toEqual({ kind: 'unknown' })
    expect(routeOf('/meetings/monday-night.ics')).toEqual({ kind: 'unknown' })
  })

  it('leaves the API, the health checks and files to themselves', () => {
    for (const path of ['/api/v1/meetings', '/health', '/health/ready', '/_next/static/x.js', '/plain.css']) {
      expect(routeOf(path)).toEqual({ kind: 'elsewhere' })
    }
  })

  it('knows no other page', () => {
    expect(routeOf('/wp-login')).toEqual({ kind: 'unknown' })
    expect(routeOf('/fr/meetings')).toEqual({ kind: 'unknown' })
  })
})

describe('movedTo', () => {
  test.each([
    ['/en/meetings', '/meetings'],
    ['/en', '/'],
    ['/en/', '/'],
    ['/meetings/', '/meetings'],
    ['/es//', '/es'],
    ['/en/%E6%97%A5', '/%E6%97%A5'],
    ['/en/meetings/x-z65fytgp.ics', '/meetings/x-z65fytgp.ics'],
    ['/en/api/v1/meetings', '/api/v1/meetings'],
    ['/en//evil.example', '/evil.example'],
    ['/en/%2Fevil.example', '/%2Fevil.example'],
    ['//evil.example/', '/evil.example'],
    ['//', '/'],
  ])('%s is at %s', (from, to) => {
    expect(movedTo(from)).toBe(to)
  })

  test.each(['/', '/meetings', '/es', '/english', '/api/', '/_next/static/x.js'])('%s stays', (path) => {
    expect(movedTo(path)).toBeNull()
  })
})

describe('publicIdOf', () => {
  it('takes 8 characters of base32 without i, l, o and u', () => {
    expect(publicIdOf('x-1j2mhm0k')).toBe('1j2mhm0k')
    expect(publicIdOf('1j2mhm0k')).toBe('1j2mhm0k')
    expect(publicIdOf('x-1j2mhm0l')).toBeNull()
    expect(publicIdOf('x1j2mhm0k')).toBeNull()
  })
})
