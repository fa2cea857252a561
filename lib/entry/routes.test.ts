import { describe, expect, it } from 'vitest'
import { publicIdOf, routeOf } from './routes'

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
    expect(routeOf('/meetings/monday-night-z65fytgp')).toEqual({ kind: 'meeting', id: 'z65fytgp' })
    expect(routeOf('/es/meetings/z65fytgp/report')).toEqual({ kind: 'meeting', id: 'z65fytgp' })
    expect(routeOf('/meetings/monday-night-z65fytgp.ics')).toEqual({ kind: 'meeting', id: 'z65fytgp' })
    expect(routeOf('/es/meetings/z65fytgp.ics')).toEqual({ kind: 'meeting', id: 'z65fytgp' })
    expect(routeOf('/meetings/monday-night')).toEqual({ kind: 'unknown' })
    expect(routeOf('/meetings/monday-night.ics')).toEqual({ kind: 'unknown' })
  })

  it('moves the inner address of English, and a slash at the end', () => {
    expect(routeOf('/en/meetings')).toEqual({ kind: 'moved', to: '/meetings' })
    expect(routeOf('/en')).toEqual({ kind: 'moved', to: '/' })
    expect(routeOf('/meetings/')).toEqual({ kind: 'moved', to: '/meetings' })
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

describe('publicIdOf', () => {
  it('takes 8 characters of base32 without i, l, o and u', () => {
    expect(publicIdOf('x-1j2mhm0k')).toBe('1j2mhm0k')
    expect(publicIdOf('1j2mhm0k')).toBe('1j2mhm0k')
    expect(publicIdOf('x-1j2mhm0l')).toBeNull()
    expect(publicIdOf('x1j2mhm0k')).toBeNull()
  })
})
