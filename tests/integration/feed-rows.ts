import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import type { FeedRow, RunAccount } from '@/lib/feeds/feed'
import { ensureFeed } from '@/lib/feeds/mutations'
import { type FeedRunOptions, runFeed } from '@/lib/feeds/run'
import type { IncomingMeeting, IncomingVenue, SourceRow } from '@/lib/feeds/types'

export const NOW = new Date('2026-11-22T12:00:00Z')
export const daysLater = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

export const venue = (changes: Partial<IncomingVenue> = {}): IncomingVenue => ({
  name: 'Grace Church',
  street: '12 Elm St',
  city: 'Denver',
  county: '',
  state: 'CO',
  postalCode: '80202',
  country: 'USA',
  notes: 'Side door',
  lat: 39.7392,
  lng: -104.9903,
  precision: 'exact',
  ...changes,
})

export const meeting = (sourceKey: string, changes: Partial<IncomingMeeting> = {}): IncomingMeeting => ({
  sourceKey,
  name: `Meeting ${sourceKey}`,
  zone: null,
  format: 'in-person',
  status: 'published',
  statusReason: '',
  features: ['open'],
  languages: ['en'],
  sourceFormats: [],
  group: { name: 'Hope Group', notes: '' },
  serviceBodyKey: 'Mile High Area',
  venue: venue(),
  regions: ['Colorado', 'Denver'],
  notes: '',
  join: null,
  contacts: [],
  sourceUrl: '',
  sourceUpdatedAt: null,
  day: 1,
  startMinute: 1140,
  durationMinutes: 60,
  recurrence: 'weekly',
  weekOfMonth: null,
  intervalWeeks: null,
  anchorDate: null,
  effectiveFrom: null,
  effectiveUntil: null,
  skippedDates: [],
  ...changes,
})

/** A row as a connector would give it, of one meeting or of several. */
export function row(rowNumber: number, rowKey: string, ...meetings: IncomingMeeting[]): SourceRow {
  const raw = JSON.stringify(meetings)
  return {
    kind: 'row',
    rowNumber,
    rowKey,
    rawHash: createHash('sha1').update(raw).digest('base64url'),
    raw,
    meetings,
  }
}

/** `count` plain rows with the keys r1, r2, ...; those named in `changes` differ. */
export const rowsOf = (count: number, changes: Record<string, Partial<IncomingMeeting>> = {}): SourceRow[] =>
  Array.from({ length: count }, (_, index) => {
    const key = `r${index + 1}`
    return row(index + 1, key, meeting(key, { day: index % 7, ...changes[key] }))
  })

export async function addFellowships(client: Client): Promise<void> {
  await client.query(
    `INSERT INTO fellowship (slug, name, approach, family_and_friends, youth, concerns, audience, about)
     VALUES ('narcotics-anonymous', 'Narcotics Anonymous', 'twelve-step', false, false, '{opioids}', '{}', '{}'),
       ('al-anon', 'Al-Anon', 'twelve-step', true, false, '{alcohol}', '{}', '{}'),
       ('alateen', 'Alateen', 'twelve-step', true, true, '{alcohol}', '{}', '{}')`,
  )
}

export const openFeed = (
  client: Client,
  name = 'Test list',
  fellowshipSlug = 'narcotics-anonymous',
): Promise<FeedRow> =>
  ensureFeed(client, { name, format: 'meeting-guide', location: 'list.json', fellowshipSlug })

/** Runs rows through a feed with a gazetteer that knows nothing. */
export const run = (
  client: Client,
  feed: FeedRow,
  rows: FeedRunOptions['rows'],
  options: Partial<FeedRunOptions> = {},
): Promise<RunAccount> =>
  runFeed({
    client,
    feed,
    rows,
    now: NOW,
    locate: async (addresses) => addresses.map(() => null),
    ...options,
  })

/** What a run must leave as it is when it changes nothing: every row version of the tables it writes. */
export async function versions(client: Client): Promise<string> {
  const tables = [
    'meeting',
    'support_group',
    'venue',
    'venue_private',
    'region',
    'service_body',
    'join_access',
  ]
  const books = [
    'contact_point',
    'feed_record',
    'field_provenance',
    'revision',
    'meeting_search',
    'meeting_summary',
  ]
  const found: string[] = []
  for (const table of [...tables, ...books]) {
    const { rows } = await client.query(
      `SELECT count(*)::int AS rows, md5(string_agg(xmin::text || ctid::text, ' ' ORDER BY ctid)) AS versions FROM ${table}`,
    )
    found.push(`${table}: ${rows[0].rows} ${rows[0].versions}`)
  }
  return found.join('\n')
}

/** The column of the one row that a query gives. */
export async function value<T>(client: Client, sql: string, values: unknown[] = []): Promise<T> {
  const { rows } = await client.query({ text: sql, values, rowMode: 'array' })
  const [row] = rows
  if (!row || rows.length > 1) throw new Error(`${rows.length} rows, not one: ${sql}`)
  return row[0] as T
}
