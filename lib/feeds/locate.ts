import type { Precision } from '@/lib/catalogue/vocabulary'
import { distanceMetres, type Point } from '@/lib/geo/distance'
import type { Address, LocatedAddress } from '@/lib/geo/types'
import { zoneAt } from '@/lib/geo/zone'
import { publishedPoint } from './published-point'
import type { IncomingMeeting, IncomingVenue } from './types'

/** Looks many addresses up at once; one answer each, in their order. */
export type LocateAddresses = (addresses: readonly Address[]) => Promise<readonly (LocatedAddress | null)[]>

/** A venue as it is published, and what is kept apart from that. */
export type PlacedVenue = Omit<IncomingVenue, 'lat' | 'lng'> & {
  point: Point | null
  /** Null until the feed's other rows suggest one. */
  zone: string | null
  unpublished: { street: string; point: Point | null } | null
}

export type ToPlace = {
  meeting: IncomingMeeting
  /** Show the town only, whatever the source shows (meetings for minors). */
  townOnly: boolean
}

export type PlacedMeeting = ToPlace & { zone: string | null; venue: PlacedVenue | null }

const COARSENESS: readonly Precision[] = ['exact', 'approximate', 'city', 'hidden']
const MOST_REMEMBERED = 50_000

/**
 * Gives meetings their zone and venues their published point. The zone is the source's, else that of the source's
 * point, else that of the address in the gazetteer, else `defaultZone` (the operator's word); null is left to the feed's
 * most common zone. A missing point comes from the address, at the precision that the gazetteer has.
 */
export class Locator {
  readonly #locate: LocateAddresses
  readonly #defaultZone: string | null
  readonly #remembered = new Map<string, LocatedAddress | null>()

  constructor(locate: LocateAddresses, defaultZone: string | null) {
    this.#locate = locate
    this.#defaultZone = defaultZone
  }

  async place(batch: readonly ToPlace[]): Promise<PlacedMeeting[]> {
    const venues = batch.map(({ meeting, townOnly }) =>
      meeting.venue && townOnly ? onlyTown(meeting.venue) : meeting.venue,
    )
    await this.#lookUp(
      venues.flatMap((venue, index) =>
        venue ? addressesToAsk(venue, batch[index]?.meeting.zone ?? null) : [],
      ),
    )
    return batch.map((item, index) => ({ ...item, ...this.#placeOne(item.meeting, venues[index] ?? null) }))
  }

  async #lookUp(addresses: readonly Address[]): Promise<void> {
    const wanted = new Map(
      addresses
        .map((address) => [keyOf(address), address] as const)
        .filter(([key]) => !this.#remembered.has(key)),
    )
    if (wanted.size === 0) return
    if (this.#remembered.size + wanted.size > MOST_REMEMBERED) this.#remembered.clear()
    const found = await this.#locate([...wanted.values()])
    for (const [index, key] of [...wanted.keys()].entries()) this.#remembered.set(key, found[index] ?? null)
  }

  #placeOne(meeting: IncomingMeeting, venue: IncomingVenue | null): Pick<PlacedMeeting, 'zone' | 'venue'> {
    if (!venue) return { zone: meeting.zone ?? this.#defaultZone, venue: null }
    const source = venue.lat !== null && venue.lng !== null ? { lat: venue.lat, lng: venue.lng } : null
    const town = this.#remembered.get(keyOf(townOf(venue))) ?? null
    const address = this.#remembered.get(keyOf(addressOf(venue))) ?? null
    const zone =
      meeting.zone ?? (source && zoneOf(source, address)) ?? address?.zone ?? town?.zone ?? this.#defaultZone
    return { zone, venue: publish(venue, { source, town, address, zone }) }
  }
}

type Located = {
  source: Point | null
  town: LocatedAddress | null
  address: LocatedAddress | null
  zone: string | null
}

function publish(venue: IncomingVenue, { source, town, address, zone }: Located): PlacedVenue {
  const { lat: _lat, lng: _lng, ...parts } = venue
  const { precision } = venue
  const point = publishedPoint(precision, source, town) ?? foundPoint(precision, town, address)
  const isExact = precision === 'exact'
  return {
    ...parts,
    // the source publishes the street of an exact venue, however roughly we know its point
    street: isExact ? venue.street : '',
    postalCode: precision === 'hidden' ? '' : venue.postalCode,
    precision: source ? precision : coarser(precision, point ? (address ?? town)?.precision : 'city'),
    point,
    zone,
    unpublished: isExact || (!venue.street && !source) ? null : { street: venue.street, point: source },
  }
}

/** The gazetteer's own points are public, but one of a hidden venue's postal code would still tell too much. */
function foundPoint(
  precision: Precision,
  town: LocatedAddress | null,
  address: LocatedAddress | null,
): Point | null {
  if (precision === 'hidden') return publishedPoint(precision, address, town)
  const found = precision === 'city' ? (town ?? address) : (address ?? town)
  return found && { lat: found.lat, lng: found.lng }
}

function coarser(a: Precision, b: Precision | undefined): Precision {
  return b && COARSENESS.indexOf(b) > COARSENESS.indexOf(a) ? b : a
}

/** A place for minors is named by its town: the name of a church is as good as its address. */
const onlyTown = (venue: IncomingVenue): IncomingVenue => ({
  ...venue,
  name: '',
  notes: '',
  postalCode: '',
  precision: 'city',
})

/** What the table of zones says is right but for some miles along their borders. */
const UNSURE_DEGREES = 0.3
/** A town of that name so far from the point is another one. */
const SAME_TOWN_METRES = 40_000

/** The zone at a point; near the border of zones that of the point's town, which the gazetteer knows better. */
function zoneOf(point: Point, address: LocatedAddress | null): string | null {
  const isSameTown = address && distanceMetres(point, address) <= SAME_TOWN_METRES
  return isSameTown && isNearBorder(point) ? address.zone : landZone(point)
}

const isUnsureZone = (point: Point) => landZone(point) === null || isNearBorder(point)

function isNearBorder({ lat, lng }: Point): boolean {
  const zones = [
    landZone({ lat, lng }),
    landZone({ lat: lat + UNSURE_DEGREES, lng }),
    landZone({ lat: lat - UNSURE_DEGREES, lng }),
    landZone({ lat, lng: lng + UNSURE_DEGREES }),
    landZone({ lat, lng: lng - UNSURE_DEGREES }),
  ].filter((zone) => zone !== null)
  return new Set(zones).size > 1
}

/** At sea a point has no zone of its own: a source that puts a meeting there has mistyped it. */
function landZone({ lat, lng }: Point): string | null {
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return null
  const zone = zoneAt(lat, lng)
  return zone.startsWith('Etc/') ? null : zone
}

function addressesToAsk(venue: IncomingVenue, zone: string | null): Address[] {
  const { lat, lng, precision } = venue
  const asked: Address[] = []
  const isUnsure = lat === null || lng === null || (zone === null && isUnsureZone({ lat, lng }))
  if (isUnsure && (venue.city || venue.postalCode)) asked.push(addressOf(venue))
  if ((precision === 'city' || precision === 'hidden') && venue.city) asked.push(townOf(venue))
  return asked
}

/** Without the street, which the gazetteer doesn't know: so one answer serves a whole postal code. */
const addressOf = ({ city, state, postalCode, country }: IncomingVenue): Address => ({
  city,
  state,
  postalCode,
  country,
})

const townOf = ({ city, state, country }: IncomingVenue): Address => ({
  city,
  state,
  postalCode: '',
  country,
})

const keyOf = ({ city, state, postalCode, country }: Address): string =>
  [city, state, postalCode, country].join('\u001f').toLowerCase()
