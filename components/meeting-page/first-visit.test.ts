import { describe, expect, it } from 'vitest'
import type { MeetingDetail } from '@/lib/catalogue/types'
import { firstVisit } from './first-visit'

type Known = Parameters<typeof firstVisit>[0]

const FELLOWSHIP = { familyAndFriends: false, entryRule: null } as MeetingDetail['fellowship']
const MEETING: Known = { format: 'in-person', features: [], fellowship: FELLOWSHIP, join: null }
const JOIN = { link: false, phone: false, known: true, provider: null, policy: 'tap' } as const

const answersOf = (meeting: Known) =>
  Object.fromEntries(firstVisit(meeting).map(({ question, answers }) => [question, answers]))

describe('firstVisit', () => {
  it('answers nothing that the listing does not say, but that it is free', () => {
    const answers = answersOf(MEETING)
    expect(Object.values(answers).flat()).toEqual(['costFree'])
    expect(answers).toHaveProperty('used', [])
    expect(answers).not.toHaveProperty('camera')
  })

  it('says what the listing says', () => {
    expect(
      answersOf({
        ...MEETING,
        features: ['open', 'id-required', 'childcare', 'secular', 'proof-of-attendance', 'newcomers'],
      }),
    ).toMatchObject({
      come: ['comeOpen'],
      listen: ['listenOpen'],
      id: ['idYes'],
      child: ['childCare'],
      god: ['godNo'],
      proof: ['proofYes'],
      greets: ['greetsNewcomers'],
    })
    expect(answersOf({ ...MEETING, features: ['closed', 'no-children'] })).toMatchObject({
      come: ['comeClosed'],
      child: ['childNo'],
    })
  })

  it('never says that anybody may come to what is held for some people only', () => {
    for (const feature of ['women', 'men', 'teens', 'veterans', 'parents'] as const)
      expect(answersOf({ ...MEETING, features: ['open', feature] }).come).toEqual(['comeSome'])
    expect(answersOf({ ...MEETING, features: ['open', 'restricted-access'] }).come).toEqual([
      'comeRestricted',
    ])
    const family = { ...FELLOWSHIP, familyAndFriends: true }
    for (const feature of ['open', 'closed'] as const)
      expect(answersOf({ ...MEETING, features: [feature], fellowship: family }).come).toEqual(['comeFamily'])
  })

  it('answers who may come, and whether after using, from the rule of the fellowship', () => {
    const fellowship = { ...FELLOWSHIP, entryRule: { en: 'You must have been sober for 48 hours.' } }
    expect(answersOf({ ...MEETING, features: ['open'], fellowship })).toMatchObject({
      come: ['rule'],
      used: ['rule'],
    })
  })

  it('asks on a screen what is seen there, and nothing about a door', () => {
    const online = answersOf({ ...MEETING, format: 'online', join: { ...JOIN, link: true } })
    expect(online).toMatchObject({ camera: [], seen: ['seenName'] })
    expect(online).not.toHaveProperty('id')
    expect(answersOf({ ...MEETING, format: 'phone', join: { ...JOIN, phone: true } }).seen).toEqual([
      'seenPhone',
    ])
    const both = answersOf({ ...MEETING, format: 'online', join: { ...JOIN, link: true, phone: true } })
    expect(both.seen).toEqual(['seenName', 'seenPhone'])
  })
})
