import { join } from 'node:path'
import type pg from 'pg'
import { closeMeeting, suspendMeeting } from '@/lib/catalogue/mutations'
import { withClient } from '@/lib/db/pg'
import { parseBmltFormats } from '@/lib/feeds/connectors/bmlt-formats'
import { parseBmltServiceBodies } from '@/lib/feeds/connectors/bmlt-service-bodies'
import { type ConnectorName, connectors } from '@/lib/feeds/connectors/connectors'
import { ensureFeed } from '@/lib/feeds/mutations'
import { readSource } from '@/lib/feeds/read-source'
import { queryOn, runFeed } from '@/lib/feeds/run'
import { locateAddresses } from '@/lib/geo/data'
import { fixture } from '../fixtures/feeds/read-fixture'
import { PAUSES, PLANTED, PLANTED_GROUP, SAMPLE_GROUP } from './planted'

const FEEDS = join(import.meta.dirname, '..', 'fixtures', 'feeds')
const LIMIT_BYTES = 10_000_000

/** Puts what the journeys need into the seeded database at `url`, before the site starts. */
export async function fill(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await read(client, 'meeting-guide', 'meeting-guide.json', 'alcoholics-anonymous')
    await read(client, 'bmlt', 'bmlt-meetings.json', 'narcotics-anonymous')
    await client.query(
      `INSERT INTO support_group (id, slug, name, notes, host, fellowship_id, sample)
       SELECT g.id, 'planted', g.name, 'We meet in any weather.', 'Planted Hall', f.id, g.sample
       FROM fellowship f, (VALUES ($1, 'Planted Group', false), ($2, 'Sample: planted group', true)) AS g (id, name, sample)
       WHERE f.slug = 'heroin-anonymous'`,
      [PLANTED_GROUP, SAMPLE_GROUP],
    )
    for (const planted of Object.values(PLANTED)) await plant(client, planted)
    const correction = { actor: 'tests', reason: 'for the tests', now: new Date() }
    // long ago, so that a pause may be over by now
    const announced = { ...correction, now: new Date(Date.now() - 60 * 86_400_000) }
    for (const name of ['suspended', 'pausesLater', 'paused', 'wasPaused'] as const)
      await suspendMeeting(client, PLANTED[name].id, PAUSES[name], announced)
    await closeMeeting(client, PLANTED.closed.id, correction)
    await closeMeeting(client, PLANTED.merged.id, correction)
    await client.query('UPDATE meeting SET merged_into_id = $1 WHERE id = $2', [
      PLANTED.tap.id,
      PLANTED.merged.id,
    ])
  })
}

async function read(
  client: pg.Client,
  format: ConnectorName,
  file: string,
  fellowshipSlug: string,
): Promise<void> {
  const location = join(FEEDS, file)
  const feed = await ensureFeed(client, { name: file, format, location, fellowshipSlug })
  const bmlt = format === 'bmlt'
  await runFeed({
    client,
    feed,
    now: new Date(),
    accept: true,
    zone: 'America/New_York',
    serviceBodies: bmlt ? parseBmltServiceBodies(fixture('bmlt-service-bodies.json')) : [],
    rows: (isUnchanged) =>
      connectors[format].parse(readSource(location, { limitBytes: LIMIT_BYTES }), {
        fellowship: { slug: fellowshipSlug },
        isUnchanged,
        limitBytes: LIMIT_BYTES,
        ...(bmlt && { formats: parseBmltFormats(fixture('bmlt-formats.json')) }),
      }),
    locate: (addresses) => locateAddresses(queryOn(client), addresses),
  })
}

/** A Heroin Anonymous meeting in the Bronx, as the catalogue and not a feed holds it. */
async function plant(client: pg.Client, planted: (typeof PLANTED)[keyof typeof PLANTED]): Promise<void> {
  await client.query(
    `WITH place AS (
      INSERT INTO venue (name, street, city, state, country, notes, precision, lat, lng, zone, postal_code)
      VALUES ($17, $1, 'Bronx', 'NY', 'US', $18, $2, 40.85, -73.87, 'America/New_York', $19) RETURNING id
    ), kept AS (
      INSERT INTO venue_private (venue_id, street, lat, lng) SELECT id, $3, 40.8512345, -73.8712345 FROM place
    ), starts AS (
      SELECT now() AT TIME ZONE 'America/New_York' + make_interval(mins => $11::int) AS at
    ), made AS (
      INSERT INTO meeting (id, slug, name, fellowship_id, group_id, venue_id, format, status, day, start_minute, duration_minutes, zone, sample)
      SELECT $10, 'planted', $4, f.id, $16, place.id, $5, 'published', coalesce(extract(dow FROM starts.at), 1),
        coalesce(extract(hour FROM starts.at) * 60 + extract(minute FROM starts.at), 1170), 60, 'America/New_York', $6
      FROM place, starts, fellowship f WHERE f.slug = 'heroin-anonymous' RETURNING id
    ), mailbox AS (
      INSERT INTO contact_point (kind, value, meeting_id) SELECT 'email', 'planted-mailbox@ha.example', id FROM made
    )
    INSERT INTO join_access (meeting_id, url, meeting_number, passcode, phone, dial_in_code, notes, policy)
    SELECT id, $7, $12, $8, $13, $14, $15, $9 FROM made`,
    [
      planted.precision === 'exact' ? '1 Planted Street' : '',
      planted.precision,
      planted.street,
      planted.name,
      planted.format,
      planted.sample,
      planted.url,
      planted.passcode,
      planted.policy,
      planted.id,
      planted.startsIn,
      planted.meetingNumber,
      planted.phone,
      planted.dialInCode,
      planted.joinNotes,
      planted.sample ? SAMPLE_GROUP : PLANTED_GROUP,
      planted.venue.name,
      planted.venue.notes,
      planted.venue.postalCode,
    ],
  )
  await client.query('SELECT refresh_meeting_search($1)', [[planted.id]])
}
