import type { Precision } from '../../../lib/catalogue/vocabulary'
import type { IncomingVenue } from '../../../lib/feeds/types'
import type { City } from './cities'
import type { Random } from './random'
import { drawBuilding, drawDoorNote, drawStreet } from './words'

/** About 4 km each way: within the city, and not all on one spot. */
const SPREAD_DEGREES = 0.04

/** An invented place in a real city. It carries its street and point whatever its precision, as a source would. */
export function drawVenue(city: City, precision: Precision, random: Random): IncomingVenue {
  const jitter = () => Number(((random.next() - 0.5) * SPREAD_DEGREES).toFixed(5))
  const inCity = { city: city.name, county: '', state: city.state, postalCode: '', country: city.country }
  if (precision === 'city')
    return { ...inCity, name: '', street: '', notes: '', lat: city.lat, lng: city.lng, precision }
  return {
    ...inCity,
    name: drawBuilding(random),
    street: drawStreet(random),
    notes: precision === 'hidden' ? 'The address is given when you ask.' : drawDoorNote(random),
    lat: Number((city.lat + jitter()).toFixed(5)),
    lng: Number((city.lng + jitter()).toFixed(5)),
    precision,
  }
}
