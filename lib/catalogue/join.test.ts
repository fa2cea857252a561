import { describe, expect, it } from 'vitest'
import { joinNow } from './join'
import type { JoinDetails } from './types'

const link: JoinDetails = {
  url: 'https://meet.example/1',
  meetingNumber: '',
  passcode: '',
  phone: '',
  dialInCode: '',
  notes: '',
  policy: 'tap',
}
const next = { startsAt: new Date('2026-11-23T19:00:00Z'), endsAt: new Date('2026-11-23T20:00:00Z') }

describe('joinNow', () => {
  it('shows a link after the tap', () => {
    expect(joinNow(link, next, new Date('2026-11-20T00:00:00Z'))).toBe('shown')
  })

  it('keeps it to itself until 15 minutes before the start when the group wishes so', () => {
    const late = { ...link, policy: 'before-start' as const }
    expect(joinNow(late, next, new Date('2026-11-23T18:44:59Z'))).toBe('not-yet')
    expect(joinNow(late, next, new Date('2026-11-23T18:45:00Z'))).toBe('shown')
    expect(joinNow(late, null, new Date('2026-11-23T18:45:00Z'))).toBe('not-yet')
  })

  it('never shows it when the group wants to be asked', () => {
    expect(joinNow({ ...link, policy: 'contact' }, next, next.startsAt)).toBe('contact')
  })

  it('says so when there is no way to join', () => {
    expect(joinNow(null, next, next.startsAt)).toBe('none')
    expect(joinNow({ ...link, url: '' }, next, next.startsAt)).toBe('none')
  })
})
