import type { MeetingDetail } from '@/lib/catalogue/types'
import { cityOf } from './city-of'

type Venue = Pick<NonNullable<MeetingDetail['venue']>, 'name' | 'street' | 'city' | 'state'>
type Place = Pick<NonNullable<MeetingDetail['place']>, 'postalCode'>

/** An address as it stands on a letter, as exactly as it may be known: without the lines that would be empty. */
export function addressLines(venue: Venue, place: Place | null): string[] {
  return [venue.name, venue.street, cityLine(venue, place)].filter(Boolean)
}

/** "Portland, ME 04101": the last of these lines. */
export function cityLine(venue: Pick<Venue, 'city' | 'state'>, place: Place | null): string {
  return [cityOf(venue), place?.postalCode].filter(Boolean).join(' ')
}
