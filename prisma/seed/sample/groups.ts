import { FELLOWSHIPS } from '../fellowships'
import type { FellowshipSeed } from '../fellowships/fellowship-seed'
import { CITIES, type City } from './cities'
import { dealDeck } from './deck'
import { FELLOWSHIP_MIX, ONLINE_ONLY } from './fellowship-mix'
import { drawLanguages } from './languages'
import { type Random, randomFor } from './random'
import { drawVenue } from './venues'
import { drawGroupName } from './words'

type Venue = ReturnType<typeof drawVenue>

/** An invented group: where it is at home, what it belongs to, and its usual room if it has one. */
export type SampleGroup = {
  key: string
  name: string
  fellowship: FellowshipSeed
  city: City
  way: 'room' | 'online' | 'phone'
  venue: Venue | null
  languages: readonly string[]
  random: Random
}

const ROOM_GROUPS = 520
const ONLINE_GROUPS = 76
const PHONE_GROUPS = 14
const LEAST_GROUPS_IN_A_CITY = 2
const LEAST_GROUPS_OF_A_FELLOWSHIP = 3

const bySlug = new Map(FELLOWSHIPS.map((fellowship) => [fellowship.slug, fellowship]))
const slugOf = (city: City) =>
  `${city.country}-${city.state}-${city.name}`
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z -]/g, '')
    .replaceAll(' ', '-')

/** Every sample group, in the same order each time. */
export function drawGroups(): SampleGroup[] {
  const random = randomFor('groups')
  const homes = dealDeck(
    CITIES.map((city) => [city, city.population] as const),
    ROOM_GROUPS,
    LEAST_GROUPS_IN_A_CITY,
    random,
  )
  const inRooms = FELLOWSHIP_MIX.filter(([slug]) => !ONLINE_ONLY.has(slug))
  const rooms = deal('room', homes, dealDeck(inRooms, homes.length, LEAST_GROUPS_OF_A_FELLOWSHIP, random))
  const online = deal('online', homes, dealDeck(FELLOWSHIP_MIX, ONLINE_GROUPS, 1, random))
  const phone = deal('phone', homes, dealDeck(inRooms, PHONE_GROUPS, 0, random))
  return [...rooms, ...online, ...phone]
}

function deal(way: SampleGroup['way'], homes: readonly City[], slugs: readonly string[]): SampleGroup[] {
  const roomsOf = new Map<City, Venue[]>()
  const taken = new Set<string>()
  return slugs.flatMap((slug, index) => {
    const city = homes[index]
    const fellowship = bySlug.get(slug)
    if (!city || !fellowship) return []
    const key = `${way}-${slugOf(city)}-${index + 1}`
    const random = randomFor(key)
    const name = drawFreeName(way, slug, taken, random)
    const venue = way === 'room' ? drawRoom(fellowship, city, roomsOf, random) : null
    const languages = drawLanguages(index, city, random)
    return [{ key, name, fellowship, city, way, venue, languages, random }]
  })
}

/** Sources tell groups apart by name, so no two of one fellowship share theirs. */
function drawFreeName(way: SampleGroup['way'], slug: string, taken: Set<string>, random: Random): string {
  const name = `${drawGroupName(random)}${{ room: '', online: ' Online', phone: ' by Phone' }[way]}`
  const key = `${slug} ${name}`
  if (taken.has(key)) return drawFreeName(way, slug, taken, random)
  taken.add(key)
  return name
}

/** A room of the group's own, or one that another group in town uses already. */
function drawRoom(
  fellowship: FellowshipSeed,
  city: City,
  roomsOf: Map<City, Venue[]>,
  random: Random,
): Venue {
  if (fellowship.youth) return drawVenue(city, random.pick(['hidden', 'city']), random)
  const shared = roomsOf.get(city) ?? []
  const [first, ...others] = shared
  if (first && random.chance(0.3)) return random.pick([first, ...others])
  const at = random.next()
  if (at < 0.05) return drawVenue(city, 'hidden', random)
  if (at < 0.1) return drawVenue(city, 'approximate', random)
  if (at < 0.13) return drawVenue(city, 'city', random)
  const venue = drawVenue(city, 'exact', random)
  roomsOf.set(city, [...shared, venue])
  return venue
}
