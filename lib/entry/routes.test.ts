import { describe, expect, it, test } from 'vitest'
import { meetingAt, movedTo, publicIdOf } from './routes'

describe('meetingAt', () => {
  it('finds the meeting by the id at the end of its address', () => {
    const meeting = { id: 'z65fytgp', locale: 'en', rest: '' }
    expect(meetingAt('/meetings/monday-night-z65fytgp')).toEqual(meeting)
    expect(meetingAt('/es/meetings/z65fytgp/report')).toEqual({ ...meeting, locale: 'es', rest: '/report' })
    expect(meetingAt('/meetings/monday-night-z65fytgp.ics')).toEqual({ ...meeting, rest: '.ics' })
    expect(meetingAt('/es/meetings/z65fytgp.ics')).toEqual({ ...meeting, locale: 'es', rest: '.ics' })
  })

  test.each([
    '/',
    '/meetings',
    '/meetings/monday-night',
    '/meetings/monday-night.ics',
    '/meetings/x-z65fytgp/other',
    '/groups/x-z65fytgp',
    '/fr/meetings/x-z65fytgp',
    '/api/v1/meetings/z65fytgp',
  ])('%s is none', (path) => {
    expect(meetingAt(path)).toBeNull()
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
