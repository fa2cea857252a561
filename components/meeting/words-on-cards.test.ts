import { expect, test } from 'vitest'
import { countdown, howLongUntil } from './countdown'
import { formatDistance } from './format-distance'
import { medicationStand } from './medication'
import { clockOf } from './viewer'

const now = new Date('2026-11-23T17:00:00Z')
const from = (iso: string) => ({
  startsAt: new Date(iso),
  endsAt: new Date(Date.parse(iso) + 3_600_000),
  localDate: iso.slice(0, 10),
})

test('a distance is in the unit that was asked for, never finer than is known', () => {
  expect(formatDistance({ distanceMetres: 1931 }, 'mi', 'en')).toBe('1.2 mi away')
  expect(formatDistance({ distanceMetres: 1931 }, 'km', 'es')).toBe('A 1.9 km')
  expect(formatDistance({ distanceMetres: 48_280 }, 'mi', 'en')).toBe('30 mi away')
  expect(formatDistance({ distanceMetres: 3 }, 'mi', 'en')).toBe('less than 0.1 mi away')
  expect(formatDistance({ distanceMetres: null }, 'mi', 'en')).toBeNull()
})

test('what is on or soon counts down, what is later does not', () => {
  expect(countdown(from('2026-11-23T16:50:00Z'), now, 'en')).toBe('On now')
  expect(countdown(from('2026-11-23T17:25:00Z'), now, 'en')).toBe('Starts in 25 min')
  expect(countdown(from('2026-11-23T18:35:00Z'), now, 'en')).toBe('Starts in 1 h 35 min')
  expect(countdown(from('2026-11-23T23:00:00Z'), now, 'en')).toBeNull()
  expect(countdown(null, now, 'en')).toBeNull()
})

test('a meeting’s own page always says how long it is until it begins', () => {
  expect(howLongUntil(from('2026-11-23T17:25:00Z'), now, 'en')).toBe('Starts in 25 min')
  expect(howLongUntil(from('2026-11-23T22:10:00Z'), now, 'en')).toBe('in 5 hours')
  expect(howLongUntil(from('2026-11-24T17:00:00Z'), now, 'en')).toBe('in 1 day')
  expect(howLongUntil(from('2026-11-26T18:00:00Z'), now, 'en')).toBe('in 3 days')
  expect(howLongUntil(from('2026-11-26T18:00:00Z'), now, 'es')).toBe('en 3 días')
})

test('a place keeps its own clock, a screen and a telephone take the searcher’s', () => {
  const slot = {
    day: 1,
    startMinute: 1170,
    durationMinutes: 60,
    zone: 'America/Denver',
    recurrence: 'weekly',
    weekOfMonth: null,
    intervalWeeks: null,
    anchorDate: null,
    effectiveFrom: null,
    effectiveUntil: null,
    skippedDates: [],
    pause: null,
  } as const
  const viewer = { zone: 'America/New_York' }
  expect(clockOf({ format: 'in-person', slot }, viewer)).toBe('America/Denver')
  expect(clockOf({ format: 'hybrid', slot }, viewer)).toBe('America/Denver')
  expect(clockOf({ format: 'online', slot }, viewer)).toBe('America/New_York')
  expect(clockOf({ format: 'phone', slot }, viewer)).toBe('America/New_York')
  // in a list of what one joins on a screen
  expect(clockOf({ format: 'hybrid', slot }, { ...viewer, online: true })).toBe('America/New_York')
})

test('a group’s own word on medicine stands above its fellowship’s, and nothing is inferred', () => {
  expect(medicationStand('limits', 'welcomes')).toBe('limits')
  expect(medicationStand('welcome', 'abstinence-only')).toBe('welcome')
  expect(medicationStand(null, 'welcomes')).toBe('welcome')
  expect(medicationStand(null, 'left-to-each-group')).toBe('ask-first')
  expect(medicationStand(null, 'abstinence-only')).toBe('abstinence')
  expect(medicationStand(null, null)).toBe('not-stated')
})
