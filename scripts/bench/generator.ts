import type { Feature, Format, Precision, Recurrence } from '@/lib/catalogue/vocabulary'
import { EARTH_RADIUS_METRES, type Point } from '@/lib/geo/distance'
import { type Random, randomFor } from '@/prisma/seed/sample/random'
import {
  drawDuration,
  drawFellowship,
  drawFormat,
  drawHour,
  drawIrregularity,
  drawLanguages,
  drawMeetingsPerGroup,
  drawMinute,
  drawPrecision,
  EITHER_OR,
  ELSEWHERE_SHARE,
  FEATURE_SHARES,
  IRREGULAR_SHARE,
  ONLINE_ZONES,
  SHARED_VENUE_SHARE,
} from './realistic'
import { weighted } from './weighted'

/** A real town in which invented meetings are set. */
export type Town = Point & {
  name: string
  state: string
  country: string
  zone: string
  population: number
  postalCodes: readonly string[]
  /** The text that finds it, and nothing else, when it is searched for. */
  query: string
}

export type DrawnVenue = Point & {
  /** From 0, in the order of drawing. */
  number: number
  name: string
  street: string
  postalCode: string
  town: Town
  precision: Exclude<Precision, 'hidden'>
}

export type DrawnGroup = {
  /** From 0, in the order of drawing. */
  number: number
  name: string
  fellowship: string
  town: Town
}

export type DrawnMeeting = {
  /** From 0, in the order of drawing. */
  number: number
  name: string
  group: DrawnGroup
  /** Null when one attends from afar alone. */
  venue: DrawnVenue | null
  format: Format
  zone: string
  day: number | null
  startMinute: number | null
  durationMinutes: number
  recurrence: Recurrence
  weekOfMonth: number | null
  intervalWeeks: number | null
  /** `YYYY-MM-DD` or null, like the following two. */
  anchorDate: string | null
  effectiveFrom: string | null
  effectiveUntil: string | null
  skippedDates: readonly string[]
  features: readonly Feature[]
  languages: readonly string[]
  notes: string
  joinUrl: string
  joinPhone: string
}

export type Drawing = {
  towns: readonly Town[]
  seed: string
  /** Every meeting is this one's, as in a feed; by default they are mixed. */
  fellowship?: string
}

const HALLS = ['Church', 'Community Center', 'Library', 'Clubhouse', 'Hospital', 'Parish Hall', 'Alano Club']
const SAINTS = ['St. Mark’s', 'First Baptist', 'Trinity', 'Grace Lutheran', 'Unity', 'Hope', 'Eastside']
const STREETS = ['Main', 'Oak', 'Church', 'Maple', 'Park', 'Washington', 'Second', 'Elm', 'Lake', 'Hill']
const MOODS = ['Serenity', 'Hope', 'Freedom', 'New Beginnings', 'Gratitude', 'Courage', 'Surrender', 'Unity']
const TURNS = [
  'Group',
  'Meeting',
  'at Noon',
  'Step by Step',
  'Fellowship',
  'Home Group',
  'Nooners',
  'Survivors',
]
const NOTES = [
  'Enter by the side door.',
  'Park behind the building.',
  'Please ring the bell at the back.',
  '',
]

/** Every meeting that is not always there is there in this year. */
const YEAR = 2026
const METRES_PER_DEGREE = (EARTH_RADIUS_METRES * Math.PI) / 180

/**
 * Invented meetings without end, lying as real ones do: where people live, several to a group, several groups
 * to a hall, most of them at noon or in the evening. The same seed gives the same meetings, on every machine.
 */
export function* drawMeetings({ towns, seed, fellowship }: Drawing): Generator<DrawnMeeting> {
  const random = randomFor(seed)
  const drawTown = weighted(towns.map((town) => [town, town.population]))
  const venues = new Map<Town, DrawnVenue[]>()
  let venueNumber = 0
  let number = 0
  let elsewhere = 0

  // one after the other, so that a small catalogue has them all
  const nextOnlineZone = () => ONLINE_ZONES[elsewhere++ % ONLINE_ZONES.length] ?? ONLINE_ZONES[0]

  const drawVenue = (town: Town): DrawnVenue => {
    const known = venues.get(town) ?? []
    venues.set(town, known)
    const shared = random.chance(SHARED_VENUE_SHARE) && known[random.whole(0, known.length - 1)]
    if (shared) return shared
    const venue = newVenue(venueNumber++, town, random)
    known.push(venue)
    return venue
  }

  for (let groupNumber = 0; ; groupNumber++) {
    const town = drawTown(random)
    const group: DrawnGroup = {
      number: groupNumber,
      name: `${random.pick(['', `${town.name} `])}${pickOf(MOODS, random)} ${pickOf(TURNS, random)}`,
      fellowship: fellowship ?? drawFellowship(random),
      town,
    }
    const format = drawFormat(random)
    const venue = format === 'in-person' || format === 'hybrid' ? drawVenue(town) : null
    const isJoined = format !== 'in-person'
    const isElsewhere = format === 'online' && random.chance(ELSEWHERE_SHARE)
    const common = {
      group,
      venue,
      format,
      zone: isElsewhere ? nextOnlineZone() : town.zone,
      languages: drawLanguages(random),
      joinUrl: isJoined && format !== 'phone' ? `https://zoom.us/j/${random.whole(1e9, 9e9)}` : '',
      joinPhone: format === 'phone' ? `+1${random.whole(2000000000, 9899999999)}` : '',
    }
    const minute = drawHour(random) * 60 + drawMinute(random)
    const durationMinutes = drawDuration(random)
    const days = random.shuffled([0, 1, 2, 3, 4, 5, 6])
    const meetings = drawMeetingsPerGroup(random)
    for (let index = 0; index < meetings; index++) {
      const startMinute =
        index >= 7 || random.chance(0.2) ? drawHour(random) * 60 + drawMinute(random) : minute
      const slot = { day: days[index % 7] ?? 0, startMinute, ...PLAINLY_WEEKLY }
      yield {
        ...common,
        number: number++,
        name: group.name,
        durationMinutes,
        ...(random.chance(IRREGULAR_SHARE) ? { ...slot, ...drawIrregular(random) } : slot),
        features: drawFeatures(random),
        notes: pickOf(NOTES, random),
      }
    }
  }
}

/** The first `count` of a sequence. */
export function* first<T>(items: Iterable<T>, count: number): Generator<T> {
  if (count <= 0) return
  let taken = 0
  for (const item of items) {
    yield item
    if (++taken >= count) return
  }
}

const PLAINLY_WEEKLY = {
  recurrence: 'weekly',
  weekOfMonth: null,
  intervalWeeks: null,
  anchorDate: null,
  effectiveFrom: null,
  effectiveUntil: null,
  skippedDates: [] as readonly string[],
} as const

type Irregular = Partial<
  Pick<DrawnMeeting, 'day' | 'startMinute' | Exclude<keyof typeof PLAINLY_WEEKLY, 'recurrence'>>
> & { recurrence?: Recurrence }

function drawIrregular(random: Random): Irregular {
  switch (drawIrregularity(random)) {
    case 'monthly':
      return { recurrence: 'monthly', weekOfMonth: random.pick([1, 2, 3, 4, -1]) }
    case 'interval':
      return { recurrence: 'interval', intervalWeeks: 2, anchorDate: dateIn(1, random) }
    case 'by-appointment':
      return { recurrence: 'by-appointment', day: null, startMinute: null }
    case 'season':
      return { effectiveFrom: dateIn(4, random), effectiveUntil: dateIn(12, random) }
    case 'skips':
      return { skippedDates: [dateIn(11, random), dateIn(12, random)] }
  }
}

function newVenue(number: number, town: Town, random: Random): DrawnVenue {
  const precision = drawPrecision(random)
  const point = precision === 'city' ? town : around(town, random)
  return {
    number,
    lat: Number(point.lat.toFixed(6)),
    lng: Number(point.lng.toFixed(6)),
    name: `${pickOf(SAINTS, random)} ${pickOf(HALLS, random)}`,
    street: `${random.whole(1, 9800)} ${pickOf(STREETS, random)} St`,
    postalCode: town.postalCodes[random.whole(0, Math.max(0, town.postalCodes.length - 1))] ?? '',
    town,
    precision,
  }
}

/** The larger the town the wider, and always denser towards its middle. */
function around(town: Town, random: Random): Point {
  const spreadMetres = 400 + 4.2 * Math.sqrt(town.population)
  const awayMetres = Math.min(-Math.log(1 - random.next()), 5) * spreadMetres
  const direction = random.next() * 2 * Math.PI
  const narrowing = Math.max(0.1, Math.cos((town.lat * Math.PI) / 180))
  return {
    lat: town.lat + (awayMetres * Math.sin(direction)) / METRES_PER_DEGREE,
    lng: town.lng + (awayMetres * Math.cos(direction)) / METRES_PER_DEGREE / narrowing,
  }
}

function drawFeatures(random: Random): Feature[] {
  const features: Feature[] = []
  for (const [one, share, other, otherShare] of EITHER_OR) {
    const drawn = random.next()
    if (drawn < share) features.push(one)
    else if (drawn < share + otherShare) features.push(other)
  }
  for (const [feature, share] of FEATURE_SHARES) if (random.chance(share)) features.push(feature)
  return features
}

function dateIn(month: number, random: Random): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${YEAR}-${two(month)}-${two(random.whole(1, 28))}`
}

function pickOf(words: readonly string[], random: Random): string {
  return words[random.whole(0, words.length - 1)] ?? ''
}
