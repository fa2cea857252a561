import { describe, expect, it } from 'vitest'
import { isJoinKnown, joinStand } from './join'
import type { JoinDetails } from './types'

const NOTHING: JoinDetails = {
  url: '',
  meetingNumber: '',
  passcode: '',
  phone: '',
  dialInCode: '',
  notes: '',
  policy: 'tap',
}
const next = { startsAt: new Date('2026-11-23T19:00:00Z'), endsAt: new Date('2026-11-23T20:00:00Z') }
const early = new Date('2026-11-20T00:00:00Z')

describe('joinStand', () => {
  it('leaves it to the group whether one has to tap', () => {
    expect(joinStand({ known: true, policy: 'open' }, next, early)).toBe('open')
    expect(joinStand({ known: true, policy: 'tap' }, next, early)).toBe('tap')
  })

  it('keeps it to itself but from 15 minutes before the start until the end when the group wishes so', () => {
    const late = { known: true, policy: 'before-start' } as const
    expect(joinStand(late, next, new Date('2026-11-23T18:44:59Z'))).toBe('not-yet')
    expect(joinStand(late, next, new Date('2026-11-23T18:45:00Z'))).toBe('tap')
    expect(joinStand(late, next, new Date('2026-11-23T19:59:59Z'))).toBe('tap')
    expect(joinStand(late, next, next.endsAt)).toBe('not-yet')
    expect(joinStand(late, null, new Date('2026-11-23T18:45:00Z'))).toBe('not-yet')
  })

  it('never shows it when the group wants to be asked', () => {
    expect(joinStand({ known: true, policy: 'contact' }, next, next.startsAt)).toBe('contact')
  })

  it('says so when there is no way to join', () => {
    expect(joinStand(null, next, next.startsAt)).toBe('none')
    for (const policy of ['open', 'tap', 'before-start'] as const)
      expect(joinStand({ known: false, policy }, next, next.startsAt)).toBe('none')
  })
})

describe('isJoinKnown', () => {
  it('is content with a number and a passcode, or with a word of the group', () => {
    expect(isJoinKnown(NOTHING)).toBe(false)
    expect(isJoinKnown({ ...NOTHING, meetingNumber: '123456789', passcode: 'x' })).toBe(true)
    expect(isJoinKnown({ ...NOTHING, notes: 'Skype: ask for Sam' })).toBe(true)
  })
})
