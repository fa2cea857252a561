import { createHash } from 'node:crypto'
import type { Format } from '../../../lib/catalogue/vocabulary'
import type { IncomingMeeting, SourceRow } from '../../../lib/feeds/types'
import { FELLOWSHIPS } from '../fellowships'
import { drawContacts, drawJoin } from './access'
import { drawFeatures } from './features'
import { drawGroups, type SampleGroup } from './groups'
import { drawDays, drawRhythm, drawStartMinute } from './slots'

/** The invented rows of one fellowship, as its feed would give them. */
export type SampleFeed = { fellowshipSlug: string; rows: SourceRow[] }

type NewRow = Pick<SourceRow, 'rowKey' | 'meetings'>

const REASONS = [
  'The room is being repaired.',
  'Paused until a new host is found.',
  'The building is closed for the season.',
] as const

const NOTES = [
  'Coffee from half an hour before.',
  'All are welcome to listen.',
  'Please do not wear strong scents.',
  'The first meeting of the month ends with a shared meal.',
  '',
  '',
  '',
  '',
] as const

/** One feed of about 40 invented meetings on average per fellowship: the same every time. */
export function sampleFeeds(): SampleFeed[] {
  const rowsOf = new Map<string, NewRow[]>(FELLOWSHIPS.map(({ slug }) => [slug, []]))
  for (const group of drawGroups()) rowsOf.get(group.fellowship.slug)?.push(...drawRows(group))
  return [...rowsOf].map(([fellowshipSlug, rows]) => ({
    fellowshipSlug,
    rows: rows.map((row, index) => toSourceRow(row, index + 1)),
  }))
}

/** The rows of one fellowship's sample feed, or of all of them. */
export function* sampleRows(fellowshipSlug?: string): Iterable<SourceRow> {
  for (const feed of sampleFeeds())
    if (!fellowshipSlug || feed.fellowshipSlug === fellowshipSlug) yield* feed.rows
}

function toSourceRow({ rowKey, meetings }: NewRow, rowNumber: number): SourceRow {
  const raw = JSON.stringify(meetings)
  const rawHash = createHash('sha256').update(raw).digest('hex')
  return { kind: 'row', rowNumber, rowKey, rawHash, raw, meetings }
}

function drawRows(group: SampleGroup): NewRow[] {
  const { random } = group
  const taken = new Set<string>()
  return Array.from({ length: random.pick([1, 1, 2, 2, 3]) }, (_, index) => {
    const rowKey = `${group.key}-${index + 1}`
    if (random.chance(0.02)) return { rowKey, meetings: [drawMeeting(group, rowKey, null, null)] }
    const startMinute = drawStartMinute(random)
    const days = drawDays(random).filter((day) => !taken.has(`${day} ${startMinute}`))
    for (const day of days) taken.add(`${day} ${startMinute}`)
    const first = drawMeeting(group, rowKey, days[0] ?? 0, startMinute)
    const meetings = days.map((day) => onDay(first, rowKey, day, days.length))
    return { rowKey, meetings }
  }).filter(({ meetings }) => meetings.length > 0)
}

/** A row that names several days is a plain weekly one: a date in it belongs to one weekday only. */
function onDay(meeting: IncomingMeeting, rowKey: string, day: number, days: number): IncomingMeeting {
  if (days === 1) return meeting
  const sourceKey = `${rowKey}:${day}`
  return {
    ...meeting,
    sourceKey,
    day,
    recurrence: 'weekly',
    weekOfMonth: null,
    intervalWeeks: null,
    anchorDate: null,
    skippedDates: [],
  }
}

function drawMeeting(
  group: SampleGroup,
  rowKey: string,
  day: number | null,
  startMinute: number | null,
): IncomingMeeting {
  const { random, fellowship, city } = group
  const format = drawFormat(group)
  const features = drawFeatures(fellowship, format, random)
  const rhythm = drawRhythm(day ?? 0, random)
  const suspended = day !== null && random.chance(0.015)
  return {
    ...rhythm,
    ...(day === null && {
      recurrence: 'by-appointment',
      weekOfMonth: null,
      intervalWeeks: null,
      anchorDate: null,
      skippedDates: [],
    }),
    day,
    startMinute,
    sourceKey: rowKey,
    name: features.includes('newcomers') ? `${group.name} for newcomers` : group.name,
    zone: city.zone,
    format,
    status: suspended ? 'suspended' : 'published',
    statusReason: suspended ? random.pick(REASONS) : '',
    features,
    languages: group.languages,
    sourceFormats: random.chance(0.02)
      ? [
          {
            key: 'SF',
            name: 'Sample format',
            description: 'A format of the group’s own, with no equal elsewhere.',
          },
        ]
      : [],
    group: { name: group.name, notes: '' },
    serviceBodyKey: null,
    venue: group.venue,
    regions: [city.country === 'US' ? 'United States' : 'Canada', city.state, city.name],
    notes: random.pick(NOTES),
    join: drawJoin(group.key, format, random),
    contacts: drawContacts(group.key, random),
    sourceUrl: `https://sample.example/meetings/${rowKey}`,
    sourceUpdatedAt: new Date(Date.UTC(2026, 0, random.whole(-300, 320))).toISOString(),
  }
}

function drawFormat({ way, fellowship, random }: SampleGroup): Format {
  if (way !== 'room') return way
  return !fellowship.youth && random.chance(0.2) ? 'hybrid' : 'in-person'
}
