import { expect, it } from 'vitest'
import { quarantineReason, type Totals } from './quarantine'

const totals = (changes: Partial<Totals>): Totals => ({
  read: 100,
  rejected: 0,
  reasons: {},
  listedBefore: 100,
  stillListed: 100,
  usable: 100,
  ...changes,
})

it('lets a run through that looks like the one before', () => {
  expect(quarantineReason(totals({}))).toBeNull()
  expect(quarantineReason(totals({ read: 60, usable: 60, stillListed: 60 }))).toBeNull()
})

it('holds a source that lost more than 40 of 100 rows, however many new ones it has', () => {
  expect(quarantineReason(totals({ read: 500, usable: 500, stillListed: 59 }))).toBe(
    'Of 100 rows that it listed the last time, it now lists 59.',
  )
})

it('does not compare with fewer than 20 rows', () => {
  expect(quarantineReason(totals({ read: 1, usable: 1, listedBefore: 19, stillListed: 1 }))).toBeNull()
})

it('holds a source of which more than half could not be read', () => {
  expect(quarantineReason(totals({ rejected: 50, usable: 50, reasons: { 'bad-time': 50 } }))).toBeNull()
  expect(quarantineReason(totals({ rejected: 51, usable: 49, reasons: { 'bad-time': 51 } }))).toContain(
    '51 of 100',
  )
})

it('does not count what the source itself says does not take place', () => {
  expect(
    quarantineReason(totals({ rejected: 90, usable: 10, reasons: { inactive: 60, unpublished: 30 } })),
  ).toBeNull()
})

it('holds a source without a single meeting, also the first time', () => {
  const first = { listedBefore: 0, stillListed: 0, usable: 0 }
  expect(quarantineReason(totals({ ...first, read: 0 }))).toBe('The source has no rows at all.')
  expect(quarantineReason(totals({ ...first, read: 3, rejected: 3 }))).toContain('None of its 3 rows')
})
