import { expect, it, vi } from 'vitest'
import type { Address, LocatedAddress, Place } from '@/lib/geo/types'
import { type LocateAddresses, Locator } from './locate'
import type { IncomingMeeting, IncomingVenue } from './types'

const venue = (changes: Partial<IncomingVenue> = {}): IncomingVenue => ({
  name: 'Hall',
  street: '1 Main St',
  city: 'Denver',
  county: '',
  state: 'CO',
  postalCode: '80202',
  country: 'USA',
  notes: 'Side door',
  lat: 39.75,
  lng: -105,
  precision: 'exact',
  ...changes,
})

const meeting = (at: IncomingVenue | null, zone: string | null = null): IncomingMeeting => ({
  sourceKey: 'm',
  name: 'Hope',
  zone,
  format: at ? 'in-person' : 'online',
  status: 'published',
  statusReason: '',
  features: [],
  languages: [],
  sourceFormats: [],
  group: null,
  serviceBodyKey: null,
  venue: at,
  regions: [],
  notes: '',
  join: null,
  contacts: [],
  sourceUrl: '',
  sourceUpdatedAt: null,
  day: 1,
  startMinute: 600,
  durationMinutes: 60,
  recurrence: 'weekly',
  weekOfMonth: null,
  intervalWeeks: null,
  anchorDate: null,
  effectiveFrom: null,
  effectiveUntil: null,
  skippedDates: [],
})

const located = (lat: number, lng: number, precision: LocatedAddress['precision']): LocatedAddress => ({
  lat,
  lng,
  precision,
  zone: 'America/Denver',
  place: {} as Place,
})

/** A gazetteer that knows Denver and one of its postal codes. */
const gazetteer: LocateAddresses = async (addresses) =>
  addresses.map(({ city, postalCode }: Address) => {
    if (postalCode === '80202') return located(39.7528, -104.9992, 'approximate')
    return city === 'Denver' ? located(39.7392, -104.9847, 'city') : null
  })

async function place(
  at: IncomingVenue | null,
  options: { zone?: string; townOnly?: boolean; given?: string } = {},
) {
  const locator = new Locator(gazetteer, options.given ?? null)
  const [placed] = await locator.place([
    { meeting: meeting(at, options.zone ?? null), townOnly: options.townOnly ?? false },
  ])
  if (!placed) throw new Error('nothing placed')
  return placed
}

it('takes the zone of the source before that of the point', async () => {
  expect((await place(venue(), { zone: 'America/Phoenix' })).zone).toBe('America/Phoenix')
  expect((await place(venue())).zone).toBe('America/Denver')
})

it('takes the zone of the address when the point is at sea or missing', async () => {
  expect((await place(venue({ lat: 30, lng: -40 }))).zone).toBe('America/Denver')
  expect((await place(venue({ lat: null, lng: null }))).zone).toBe('America/Denver')
})

it('trusts the town rather than the coarse table along the borders of zones', async () => {
  const plattsburgh = venue({ city: 'Plattsburgh', state: 'NY', postalCode: '', lat: 44.69, lng: -73.45 })
  const locator = new Locator(
    async (addresses) =>
      addresses.map(() => ({ ...located(44.6995, -73.4529, 'city'), zone: 'America/New_York' })),
    null,
  )
  const [placed] = await locator.place([{ meeting: meeting(plattsburgh), townOnly: false }])
  expect(placed?.zone).toBe('America/New_York')
})

it('falls back to the zone that the operator gave, and to none', async () => {
  expect((await place(null, { given: 'Europe/London' })).zone).toBe('Europe/London')
  expect((await place(null)).zone).toBeNull()
})

it('publishes the street and point of an exact venue', async () => {
  expect((await place(venue())).venue).toMatchObject({
    street: '1 Main St',
    point: { lat: 39.75, lng: -105 },
    precision: 'exact',
    unpublished: null,
  })
})

it('gives a missing point that of the address, with the precision it has, and keeps the street', async () => {
  const missing = { lat: null, lng: null }
  expect((await place(venue(missing))).venue).toMatchObject({
    street: '1 Main St',
    point: { lat: 39.7528, lng: -104.9992 },
    precision: 'approximate',
  })
  expect((await place(venue({ ...missing, postalCode: '' }))).venue).toMatchObject({
    point: { lat: 39.7392, lng: -104.9847 },
    precision: 'city',
  })
  expect((await place(venue({ ...missing, postalCode: '', city: 'Nowhere' }))).venue?.point).toBeNull()
})

it('keeps street and point of a hidden venue apart', async () => {
  const hidden = await place(venue({ precision: 'hidden' }))
  expect(hidden.venue).toMatchObject({
    street: '',
    postalCode: '',
    point: { lat: 39.7392, lng: -104.9847 },
    precision: 'hidden',
    unpublished: { street: '1 Main St', point: { lat: 39.75, lng: -105 } },
  })
})

it('names a place for minors by its town alone', async () => {
  const { venue: at } = await place(venue(), { townOnly: true })
  expect(at).toMatchObject({
    name: '',
    street: '',
    notes: '',
    postalCode: '',
    city: 'Denver',
    precision: 'city',
  })
})

it('asks for an address once', async () => {
  const locate = vi.fn(gazetteer)
  const locator = new Locator(locate, null)
  const at = venue({ lat: null, lng: null })
  for (const street of ['1 Main St', '2 Main St'])
    await locator.place([{ meeting: meeting({ ...at, street }), townOnly: false }])
  expect(locate).toHaveBeenCalledTimes(1)
})
