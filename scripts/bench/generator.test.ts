import { describe, expect, test } from 'vitest'
import { distanceMetres } from '@/lib/geo/distance'
import { type DrawnMeeting, drawMeetings, first, type Town } from './generator'
import { ONLINE_ZONES, UNUSED_FEATURE, UNUSED_FELLOWSHIP } from './realistic'

const town = (name: string, population: number, lat: number): Town => ({
  name,
  state: 'NY',
  country: 'US',
  zone: 'America/New_York',
  lat,
  lng: -74,
  population,
  postalCodes: ['10001'],
  query: `${name}, NY`,
})
const TOWNS = [town('Large', 900_000, 41), town('Small', 100_000, 44)]

const draw = (count: number, seed = 'test', fellowship?: string) => [
  ...first(drawMeetings({ towns: TOWNS, seed, ...(fellowship ? { fellowship } : {}) }), count),
]
const share = (meetings: readonly DrawnMeeting[], is: (meeting: DrawnMeeting) => boolean) =>
  meetings.filter(is).length / meetings.length

const MEETINGS = draw(20_000)

describe('drawMeetings', () => {
  test('draws the same meetings for the same seed, and others for another', () => {
    expect(draw(500)).toEqual(MEETINGS.slice(0, 500))
    expect(draw(500, 'another')).not.toEqual(MEETINGS.slice(0, 500))
  })

  test('draws for a large catalogue what it draws for a small one, and more', () => {
    expect(draw(2000).slice(0, 1000)).toEqual(draw(1000))
  })

  test.each([
    ['AA', 0.55, ({ group }: DrawnMeeting) => group.fellowship === 'alcoholics-anonymous'],
    ['NA', 0.25, ({ group }: DrawnMeeting) => group.fellowship === 'narcotics-anonymous'],
    ['online', 0.12, ({ format }: DrawnMeeting) => format === 'online'],
    ['hybrid', 0.08, ({ format }: DrawnMeeting) => format === 'hybrid'],
    ['in the larger town', 0.9, ({ group }: DrawnMeeting) => group.town.name === 'Large'],
  ])('has about its share of meetings: %s', (_, expected, is) => {
    expect(share(MEETINGS, is)).toBeGreaterThan(expected * 0.85)
    expect(share(MEETINGS, is)).toBeLessThan(expected * 1.15)
  })

  test('has a few that are not plainly weekly, and those have all that their kind needs', () => {
    const odd = MEETINGS.filter(
      ({ recurrence, effectiveFrom, skippedDates }) =>
        recurrence !== 'weekly' || effectiveFrom !== null || skippedDates.length > 0,
    )
    expect(odd.length / MEETINGS.length).toBeCloseTo(0.03, 2)
    for (const { recurrence, day, weekOfMonth, intervalWeeks, anchorDate } of odd) {
      expect(day === null).toBe(recurrence === 'by-appointment')
      if (recurrence === 'monthly') expect(weekOfMonth).not.toBeNull()
      if (recurrence === 'interval') expect([intervalWeeks, anchorDate]).not.toContain(null)
    }
  })

  test('lets groups hold several meetings, and share halls', () => {
    const groups = new Set(MEETINGS.map(({ group }) => group.number)).size
    const halls = new Set(MEETINGS.flatMap(({ venue }) => (venue ? [venue.number] : []))).size
    expect(groups).toBeLessThan(MEETINGS.length / 2)
    expect(halls).toBeLessThan(groups * 0.7)
  })

  test('sets them around their towns, half of them near the middle, each with a room if one goes there', () => {
    const gathers = ({ format }: DrawnMeeting) => format === 'in-person' || format === 'hybrid'
    expect(MEETINGS.filter((meeting) => (meeting.venue !== null) !== gathers(meeting))).toEqual([])
    const away = MEETINGS.flatMap(({ venue }) =>
      venue?.town.name === 'Large' ? [distanceMetres(venue, venue.town)] : [],
    )
    expect(Math.max(...away)).toBeLessThan(25_000)
    expect(away.filter((metres) => metres < 4000).length).toBeGreaterThan(away.length / 2)
  })

  test('holds online meetings on the clocks of sixty zones, and every other on its town’s', () => {
    expect(new Set(ONLINE_ZONES).size).toBe(60)
    const zonesOf = (is: (meeting: DrawnMeeting) => boolean) =>
      new Set(MEETINGS.filter(is).map(({ zone }) => zone))
    const online = zonesOf(({ format }) => format === 'online')
    expect(ONLINE_ZONES.filter((zone) => !online.has(zone))).toEqual([])
    expect(zonesOf(({ format }) => format !== 'online')).toEqual(new Set(['America/New_York']))
  })

  test('has most of them at noon and in the evening', () => {
    const hour = ({ startMinute }: DrawnMeeting) => Math.floor((startMinute ?? -1) / 60)
    expect(share(MEETINGS, (meeting) => hour(meeting) === 12)).toBeGreaterThan(0.1)
    expect(share(MEETINGS, (meeting) => [17, 18, 19, 20].includes(hour(meeting)))).toBeGreaterThan(0.4)
  })

  test('never draws what the questions ask for in vain', () => {
    expect(new Set(MEETINGS.flatMap(({ features }) => features))).not.toContain(UNUSED_FEATURE)
    expect(new Set(MEETINGS.map(({ group }) => group.fellowship))).not.toContain(UNUSED_FELLOWSHIP)
  })

  test('draws a whole list of one fellowship when asked', () => {
    const list = draw(200, 'list', 'alcoholics-anonymous')
    expect(new Set(list.map(({ group }) => group.fellowship))).toEqual(new Set(['alcoholics-anonymous']))
  })
})
