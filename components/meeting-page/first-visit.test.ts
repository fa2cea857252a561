import { describe, expect, it } from 'vitest'
import type { MeetingDetail } from '@/lib/catalogue/types'
import { firstVisit } from './first-visit'

const MEETING = {
  format: 'in-person',
  features: [],
  fellowship: { familyAndFriends: false } as MeetingDetail['fellowship'],
  join: null,
} satisfies Pick<MeetingDetail, 'format' | 'features' | 'fellowship' | 'join'>

const answersOf = (meeting: Parameters<typeof firstVisit>[0]) =>
  Object.fromEntries(firstVisit(meeting).map(({ question, answer }) => [question, answer]))

describe('firstVisit', () => {
  it('answers nothing that the listing does not say, but that it is free', () => {
    const answers = answersOf(MEETING)
    expect(Object.values(answers).filter(Boolean)).toEqual(['costFree'])
    expect(answers).toHaveProperty('used', null)
    expect(answers).not.toHaveProperty('camera')
  })

  it('says what the listing says', () => {
    const features = [
      'open',
      'id-required',
      'childcare',
      'secular',
      'proof-of-attendance',
      'newcomers',
    ] as const
    expect(answersOf({ ...MEETING, features })).toMatchObject({
      come: 'comeOpen',
      id: 'idYes',
      child: 'childCare',
      god: 'godNo',
      proof: 'proofYes',
      greets: 'greetsNewcomers',
    })
    expect(answersOf({ ...MEETING, features: ['closed', 'no-children'] })).toMatchObject({
      come: 'comeClosed',
      child: 'childNo',
    })
  })

  it('asks on a screen what is seen there, and nothing about a door', () => {
    const online = answersOf({
      ...MEETING,
      format: 'online',
      join: { link: true, phone: true, policy: 'tap' },
    })
    expect(online).toMatchObject({ camera: null, seen: 'seenName' })
    expect(online).not.toHaveProperty('id')
    expect(
      answersOf({ ...MEETING, format: 'phone', join: { link: false, phone: true, policy: 'tap' } }),
    ).toMatchObject({
      seen: 'seenPhone',
    })
  })
})
