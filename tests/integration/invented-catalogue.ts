import type pg from 'pg'
import type { Feature, Format } from '@/lib/catalogue/vocabulary'
import type { Pause, Slot } from '@/lib/schedule/types'

/** A meeting as the tests know it, beside the one in the database. */
export type InventedMeeting = {
  id: string
  fellowship: string
  format: Format
  slot: Slot
  lat: number | null
  lng: number | null
  features: Feature[]
  languages: string[]
  groupMedication: 'welcome' | 'limits' | null
  groupId: string
  /** Of the two service bodies; most meetings have none. */
  body: (typeof INVENTED_BODIES)[number] | null
  region: (typeof INVENTED_REGIONS)[number] | null
  /** When it was entered by hand: nobody has stood for it since. */
  enteredAt: string
}

export const INVENTED_FELLOWSHIPS = [
  {
    slug: 'opioid-steps',
    approach: 'twelve-step',
    concerns: ['opioids', 'any-drug'],
    policy: 'left-to-each-group',
  },
  { slug: 'alcohol-steps', approach: 'twelve-step', concerns: ['alcohol'], policy: null },
  { slug: 'tools', approach: 'non-twelve-step', concerns: ['opioids', 'alcohol'], policy: 'welcomes' },
  { slug: 'both', approach: 'twelve-step', concerns: ['opioids', 'mental-health'], policy: null, dual: true },
  { slug: 'relatives', approach: 'twelve-step', concerns: ['opioids'], policy: null, family: true },
  { slug: 'teens', approach: 'twelve-step', concerns: ['alcohol'], policy: null, youth: true },
  { slug: 'sober-first', approach: 'non-twelve-step', concerns: ['opioids'], policy: null, entryRule: true },
] as const

export const INVENTED_BODIES = [41, 42] as const
export const INVENTED_REGIONS = ['north', 'north/lake', 'north/lake/shore', 'south'] as const

const ZONES = ['America/New_York', 'America/Phoenix', 'Asia/Kathmandu', 'Australia/Lord_Howe'] as const
/** Over, under way, ahead, without an end, and without any date. */
const PAUSES: readonly Pause[] = [
  { from: '2026-10-30', until: '2026-11-03' },
  { from: '2026-11-20', until: '2026-12-01' },
  { from: null, until: '2026-11-24' },
  { from: '2027-02-01', until: null },
  { from: null, until: null },
]
const FEATURE_CHOICE: readonly Feature[] = ['women', 'wheelchair', 'asl', 'dual-diagnosis', 'teens']

/** A small generator of numbers from 0 to 1, the same on every run (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Fills an empty catalogue with `count` meetings of every kind around New York, Phoenix and nowhere. */
export async function inventCatalogue(
  client: pg.ClientBase,
  count: number,
  seed = 7,
): Promise<InventedMeeting[]> {
  const random = numbersFrom(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  for (const fellowship of INVENTED_FELLOWSHIPS) {
    await client.query(
      `INSERT INTO fellowship (slug, name, approach, concerns, audience, about, medication_policy, dual_diagnosis,
        family_and_friends, youth, entry_rule) VALUES ($1, $1, $2, $3, '{}', '{}', $4, $5, $6, $7, $8)`,
      [
        fellowship.slug,
        fellowship.approach,
        fellowship.concerns,
        fellowship.policy,
        'dual' in fellowship,
        'family' in fellowship,
        'youth' in fellowship,
        'entryRule' in fellowship ? { en: '48 hours' } : null,
      ],
    )
  }
  const groups = new Map<string, string>()
  for (const { slug } of INVENTED_FELLOWSHIPS) {
    for (const medication of [null, 'welcome', 'limits']) {
      const { rows } = await client.query<{ id: string }>(
        `INSERT INTO support_group (slug, name, fellowship_id, medication)
         SELECT 'g', 'g', id, $2 FROM fellowship WHERE slug = $1 RETURNING id`,
        [slug, medication],
      )
      groups.set(`${slug} ${medication}`, rows[0]?.id ?? '')
    }
  }
  await insertBodiesAndRegions(client)
  const meetings: InventedMeeting[] = []
  for (let n = 0; n < count; n++)
    meetings.push(
      await insertMeeting(client, { ...inventMeeting(random, pick, pauseOf(n)), ...filedUnder(n) }, groups),
    )
  await client.query('SELECT refresh_meeting_search(NULL)')
  await client.query('ANALYZE')
  return meetings
}

async function insertBodiesAndRegions(client: pg.ClientBase): Promise<void> {
  await client.query(
    `INSERT INTO service_body (id, fellowship_id, source_key, name)
     SELECT body, f.id, 'b' || body, 'Body ' || body FROM unnest($1::int[]) AS body, fellowship f WHERE f.slug = 'tools'`,
    [INVENTED_BODIES],
  )
  await client.query(
    `INSERT INTO feed (id, slug, name, format, fellowship_id) SELECT 900, 'r', 'r', 'bmlt', id FROM fellowship WHERE slug = 'tools'`,
  )
  await client.query(
    `INSERT INTO region (feed_id, name, path) SELECT 900, 'Region ' || path, path FROM unnest($1::text[]) AS path`,
    [INVENTED_REGIONS],
  )
}

/** One in three meetings of a service body, one in two of a region. */
function filedUnder(n: number): Filed {
  return { body: INVENTED_BODIES[n % 6] ?? null, region: INVENTED_REGIONS[n % 8] ?? null }
}

type Filed = { body: InventedMeeting['body']; region: InventedMeeting['region'] }
type Drawn = Omit<InventedMeeting, 'id' | 'groupId' | keyof Filed>
type Pick = <T>(list: readonly T[]) => T

/** One in ten is or was on pause, or will be. */
function pauseOf(n: number): Pause | null {
  return n % 10 === 3 ? (PAUSES[((n - 3) / 10) % PAUSES.length] ?? null) : null
}

function inventMeeting(random: () => number, pick: Pick, pause: Pause | null): Drawn {
  const format = pick(['in-person', 'in-person', 'online', 'hybrid', 'phone'] as const)
  const centre = pick([
    { lat: 40.75, lng: -73.95 },
    { lat: 33.45, lng: -112.07 },
    { lat: -17.8, lng: 179.98 },
  ])
  const placed = format === 'in-person' || format === 'hybrid'
  const recurrence = pick([
    'weekly',
    'weekly',
    'weekly',
    'weekly',
    'monthly',
    'interval',
    'by-appointment',
  ] as const)
  const timed = recurrence !== 'by-appointment'
  const wrapped = ((centre.lng + (random() - 0.5) * 1.5 + 540) % 360) - 180
  return {
    fellowship: pick(INVENTED_FELLOWSHIPS).slug,
    format,
    slot: {
      day: timed ? Math.floor(random() * 7) : null,
      startMinute: timed ? Math.floor(random() * 96) * 15 : null,
      durationMinutes: pick([45, 60, 90]),
      zone: pick(ZONES),
      recurrence,
      weekOfMonth: recurrence === 'monthly' ? pick([1, 2, 3, 4, 5, -1]) : null,
      intervalWeeks: recurrence === 'interval' ? pick([2, 3]) : null,
      anchorDate: recurrence === 'interval' ? pick(['2026-10-06', '2026-11-01', '2026-12-25']) : null,
      effectiveFrom: random() < 0.05 ? '2026-12-01' : null,
      effectiveUntil: random() < 0.05 ? pick(['2026-11-01', '2026-12-15']) : null,
      skippedDates: random() < 0.05 ? ['2026-11-24', '2026-11-26'] : [],
      pause,
    },
    lat: placed ? centre.lat + (random() - 0.5) : null,
    lng: placed ? wrapped : null,
    features: FEATURE_CHOICE.filter(() => random() < 0.15),
    languages: random() < 0.3 ? ['es'] : [],
    groupMedication: pick([null, null, 'welcome', 'limits'] as const),
    enteredAt: random() < 0.1 ? '2024-05-05T00:00:00Z' : '2026-10-01T00:00:00Z',
  }
}

async function insertMeeting(
  client: pg.ClientBase,
  meeting: Drawn & Filed,
  groups: ReadonlyMap<string, string>,
): Promise<InventedMeeting> {
  const { slot } = meeting
  const groupId = groups.get(`${meeting.fellowship} ${meeting.groupMedication}`) ?? ''
  const { rows } = await client.query<{ id: string }>(
    `WITH place AS (
      INSERT INTO venue (name, precision, lat, lng, zone) SELECT 'v', 'exact', $1, $2, $3 WHERE $1::float8 IS NOT NULL RETURNING id
    )
    INSERT INTO meeting (slug, name, fellowship_id, group_id, venue_id, format, status, day, start_minute, duration_minutes,
      zone, recurrence, week_of_month, interval_weeks, anchor_date, effective_from, effective_until, skipped_dates, features, languages, created_at,
      service_body_id, region_id, suspended_from, suspended_until)
    SELECT 'm', 'm', f.id, $4, (SELECT id FROM place), $5, $22, $6, $7, $8, $3, $9, $10, $11, $12, $13, $14, $15, $16, $17, $19,
      $20, (SELECT id FROM region WHERE path = $21), $23, $24
    FROM fellowship f WHERE f.slug = $18 RETURNING id`,
    [
      meeting.lat,
      meeting.lng,
      slot.zone,
      groupId,
      meeting.format,
      slot.day,
      slot.startMinute,
      slot.durationMinutes,
      slot.recurrence,
      slot.weekOfMonth,
      slot.intervalWeeks,
      slot.anchorDate,
      slot.effectiveFrom,
      slot.effectiveUntil,
      slot.skippedDates,
      meeting.features,
      meeting.languages,
      meeting.fellowship,
      meeting.enteredAt,
      meeting.body,
      meeting.region,
      slot.pause ? 'suspended' : 'published',
      slot.pause?.from ?? null,
      slot.pause?.until ?? null,
    ],
  )
  return { ...meeting, groupId, id: rows[0]?.id ?? '' }
}
