import { describe, expect, test } from 'vitest'
import { CONCERNS, FEATURES, FORMATS, PRECISIONS, TYPES, type Type } from '../../../lib/catalogue/vocabulary'
import { FELLOWSHIPS } from '../fellowships'
import { FELLOWSHIP_MIX } from './fellowship-mix'
import { OTHER_LANGUAGES } from './languages'
import { sampleFeeds, sampleRows } from './rows'

const feeds = sampleFeeds()
const rows = feeds.flatMap((feed) => feed.rows)
const meetings = rows.flatMap((row) => row.meetings)
const used = feeds.filter((feed) => feed.rows.length > 0).map(({ fellowshipSlug }) => fellowshipSlug)

function typesOf({ approach, dualDiagnosis, familyAndFriends }: (typeof FELLOWSHIPS)[number]): Type[] {
  return [
    approach,
    ...(dualDiagnosis ? (['dual-diagnosis'] as const) : []),
    ...(familyAndFriends ? (['family-and-friends'] as const) : []),
  ]
}

const missing = <T>(all: readonly T[], found: Iterable<T>) => all.filter((item) => !new Set(found).has(item))

describe('the sample catalogue can never be taken for a real one', () => {
  test('every meeting, group and building is named "Sample:"', () => {
    for (const { name, group, venue } of meetings)
      for (const shown of [name, group?.name, venue?.name].filter(Boolean)) expect(shown).toMatch(/^Sample: /)
  })

  test('every phone number is one of those kept for fiction', () => {
    const numbers = meetings.flatMap(({ join, contacts }) => [
      join?.phone ?? '',
      ...contacts.filter(({ kind }) => kind === 'phone').map(({ value }) => value),
    ])
    expect(numbers.filter(Boolean).length).toBeGreaterThan(50)
    for (const number of numbers.filter(Boolean)) expect(number).toMatch(/^\+1\d{3}55501\d\d$/)
  })

  test('every link and mailbox is under .example', () => {
    for (const { sourceUrl, join, contacts } of meetings) {
      const links = [sourceUrl, join?.url, ...contacts.filter((c) => c.kind === 'url').map((c) => c.value)]
      for (const link of links.filter((each) => each !== undefined && each !== ''))
        expect(new URL(String(link)).hostname).toMatch(/\.example$/)
      for (const { kind, value } of contacts)
        if (kind === 'email') expect(value).toMatch(/@[a-z0-9-]+\.example$/)
    }
  })

  test('no link or number hides in a text', () => {
    for (const { notes, statusReason, venue, join } of meetings)
      expect([notes, statusReason, venue?.notes, join?.notes].join(' ')).not.toMatch(/https?:|www\.|\d{3}/)
  })
})

describe('the sample catalogue shows every case', () => {
  test('about 1,500 meetings in some 120 cities or more', () => {
    expect(meetings.length).toBeGreaterThan(1400)
    expect(meetings.length).toBeLessThan(1700)
    const cities = new Set(meetings.flatMap(({ venue }) => (venue ? `${venue.city}, ${venue.state}` : [])))
    expect(cities.size).toBeGreaterThanOrEqual(120)
    expect([...cities]).toEqual(
      expect.arrayContaining(['Portland, OR', 'Portland, ME', 'Bronx, NY', 'Newark, NJ']),
    )
  })

  test('every fellowship, so every type and concern', () => {
    expect(
      missing(
        FELLOWSHIPS.map(({ slug }) => slug),
        used,
      ),
    ).toEqual([])
    expect(FELLOWSHIP_MIX.map(([slug]) => slug).toSorted()).toEqual(
      FELLOWSHIPS.map(({ slug }) => slug).toSorted(),
    )
    expect(missing(TYPES, FELLOWSHIPS.flatMap(typesOf))).toEqual([])
    expect(
      missing(
        CONCERNS,
        FELLOWSHIPS.flatMap(({ concerns }) => concerns),
      ),
    ).toEqual([])
  })

  test('every format, feature and language', () => {
    expect(
      missing(
        FORMATS,
        meetings.map(({ format }) => format),
      ),
    ).toEqual([])
    expect(
      missing(
        FEATURES,
        meetings.flatMap(({ features }) => features),
      ),
    ).toEqual([])
    expect(
      missing(
        ['en', 'es', 'fr', ...OTHER_LANGUAGES],
        meetings.flatMap(({ languages }) => languages),
      ),
    ).toEqual([])
    expect(meetings.some(({ languages }) => languages.length === 0)).toBe(true)
  })

  test('every day, every way to recur, and every week of the month', () => {
    expect(
      missing(
        [0, 1, 2, 3, 4, 5, 6, null],
        meetings.map(({ day }) => day),
      ),
    ).toEqual([])
    const kinds = meetings.map(({ recurrence }) => recurrence)
    expect(missing(['weekly', 'monthly', 'interval', 'by-appointment'], kinds)).toEqual([])
    expect(
      missing(
        [1, 2, 3, 4, 5, -1],
        meetings.map(({ weekOfMonth }) => weekOfMonth),
      ),
    ).toEqual([])
    expect(
      missing(
        [2, 3, 4],
        meetings.map(({ intervalWeeks }) => intervalWeeks),
      ),
    ).toEqual([])
  })

  test('morning, midday, evening, night, and across midnight', () => {
    const starts = meetings.flatMap(({ startMinute }) => startMinute ?? [])
    for (const hour of [0, 7, 12, 19, 22])
      expect(starts.some((start) => Math.floor(start / 60) === hour)).toBe(true)
    expect(
      meetings.some(({ startMinute, durationMinutes }) => (startMinute ?? 0) + durationMinutes > 1440),
    ).toBe(true)
  })

  test('suspended ones, each with its reason', () => {
    const suspended = meetings.filter(({ status }) => status === 'suspended')
    expect(suspended.length).toBeGreaterThan(5)
    for (const { statusReason } of suspended) expect(statusReason).not.toBe('')
  })

  test('every precision of a place, bounds on its dates, dates skipped, and links withheld', () => {
    expect(
      missing(
        PRECISIONS,
        meetings.flatMap(({ venue }) => venue?.precision ?? []),
      ),
    ).toEqual([])
    expect(meetings.some(({ effectiveFrom, effectiveUntil }) => effectiveFrom && effectiveUntil)).toBe(true)
    expect(meetings.some(({ skippedDates }) => skippedDates.length > 0)).toBe(true)
    expect(meetings.some(({ format, join }) => format === 'online' && join === null)).toBe(true)
    expect(meetings.some(({ sourceFormats }) => sourceFormats.length > 0)).toBe(true)
  })

  test('groups with several meetings, buildings with several groups, rows with several days', () => {
    const several = (keys: string[]) =>
      Math.max(...[...new Set(keys)].map((key) => keys.filter((each) => each === key).length))
    expect(several(meetings.map(({ group, venue }) => `${group?.name} ${venue?.street}`))).toBeGreaterThan(2)
    const homes = new Set(
      meetings.flatMap(({ group, venue }) => (venue?.street ? `${venue.street}|${group?.name}` : [])),
    )
    expect(several([...homes].map((home) => home.split('|')[0] ?? ''))).toBeGreaterThan(1)
    expect(rows.some((row) => row.meetings.length > 1)).toBe(true)
  })
})

describe('the sample rows are sound', () => {
  test('they are the same each time', () => {
    expect(JSON.stringify(sampleFeeds())).toBe(JSON.stringify(feeds))
  })

  test('a fellowship alone gives what it has among all', () => {
    const alone = [...sampleRows('heroin-anonymous')]
    expect(alone).toEqual(feeds.find(({ fellowshipSlug }) => fellowshipSlug === 'heroin-anonymous')?.rows)
    expect([...sampleRows()]).toHaveLength(rows.length)
  })

  test('rows are counted from 1 and keys are unique within a feed', () => {
    for (const feed of feeds) {
      expect(feed.rows.map(({ rowNumber }) => rowNumber)).toEqual(feed.rows.map((_, index) => index + 1))
      const keys = feed.rows.flatMap((row) => row.meetings.map(({ sourceKey }) => sourceKey))
      expect(new Set(keys).size).toBe(keys.length)
      expect(new Set(feed.rows.map(({ rowKey }) => rowKey)).size).toBe(feed.rows.length)
    }
  })

  test('a slot is whole: its parts fit how it recurs', () => {
    for (const {
      recurrence,
      day,
      startMinute,
      weekOfMonth,
      intervalWeeks,
      anchorDate,
      skippedDates,
    } of meetings) {
      expect(day === null && startMinute === null).toBe(recurrence === 'by-appointment')
      expect(weekOfMonth !== null).toBe(recurrence === 'monthly')
      expect(intervalWeeks !== null).toBe(recurrence === 'interval')
      for (const date of [...skippedDates, ...(anchorDate ? [anchorDate] : [])])
        expect(new Date(date).getUTCDay()).toBe(day)
    }
  })

  test('no meeting has two features that exclude each other', () => {
    for (const { features } of meetings)
      for (const [one, other] of [
        ['open', 'closed'],
        ['women', 'men'],
        ['non-smoking', 'smoking-permitted'],
        ['no-children', 'children-welcome'],
        ['no-children', 'childcare'],
      ] as const)
        expect(features.includes(one) && features.includes(other)).toBe(false)
  })

  test('what is attended in a room has a place, and what is not has none', () => {
    for (const { format, venue } of meetings)
      expect(venue !== null).toBe(format === 'in-person' || format === 'hybrid')
  })

  test('Alateen never has an exact place', () => {
    const precisions = [...sampleRows('alateen')].flatMap((row) =>
      row.meetings.map(({ venue }) => venue?.precision),
    )
    expect(precisions.length).toBeGreaterThan(0)
    expect(precisions).not.toContain('exact')
    expect(precisions).not.toContain('approximate')
  })
})
