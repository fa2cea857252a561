import type { Client } from 'pg'
import { FEED_COLUMNS, type FeedRow } from '@/lib/feeds/feed'
import type { LocateAddresses } from '@/lib/feeds/locate'
import { runFeed } from '@/lib/feeds/run'
import { FELLOWSHIPS } from '../fellowships'
import { sampleFeeds } from './rows'

const locate: LocateAddresses = async (addresses) => addresses.map(() => null)

const slugOf = (fellowshipSlug: string) => `sample-${fellowshipSlug}`

/**
 * Loads the sample meetings that are missing, through the same way as any feed; after an interruption it goes
 * on where it was. Does nothing where real meetings are, or where the samples were removed.
 */
export async function loadSamples(
  client: Client,
  { now, onProgress }: { now: Date; onProgress: (text: string) => void },
): Promise<void> {
  const missing = await missingSamples(client)
  if (missing.size === 0) return
  const feeds = sampleFeeds().filter(({ fellowshipSlug }) => missing.has(slugOf(fellowshipSlug)))
  for (const [index, { fellowshipSlug, rows }] of feeds.entries()) {
    const feed = await openSampleFeed(client, fellowshipSlug)
    await runFeed({ client, feed, rows, now, locate })
    const done = index + 1
    if (done % 10 === 0 || done === feeds.length)
      onProgress(`sample meetings of ${done} of ${feeds.length} fellowships`)
  }
}

/** The sample feeds that were never read to their end; none where samples don't belong. */
async function missingSamples(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ real: boolean; loaded: string[]; left: boolean }>(
    `SELECT
       EXISTS (SELECT 1 FROM feed WHERE NOT sample) OR EXISTS (SELECT 1 FROM meeting WHERE NOT sample) AS real,
       ARRAY(SELECT slug FROM feed WHERE sample AND last_success_at IS NOT NULL) AS loaded,
       EXISTS (SELECT 1 FROM meeting WHERE sample) AS left`,
  )
  const { real, loaded, left } = rows[0] ?? { real: true, loaded: [], left: false }
  const wereRemoved = loaded.length > 0 && !left
  if (real || wereRemoved) return new Set()
  return new Set(FELLOWSHIPS.map(({ slug }) => slugOf(slug)).filter((slug) => !loaded.includes(slug)))
}

async function openSampleFeed(client: Client, fellowshipSlug: string): Promise<FeedRow> {
  const { rows } = await client.query<FeedRow>(
    `INSERT INTO feed (slug, name, format, fellowship_id, sample)
     SELECT $1, 'Sample: ' || name, 'sample', id, true FROM fellowship WHERE slug = $2
     ON CONFLICT (slug) DO UPDATE SET name = EXCLUDED.name
     RETURNING ${FEED_COLUMNS}`,
    [slugOf(fellowshipSlug), fellowshipSlug],
  )
  const [feed] = rows
  if (!feed) throw new Error(`There is no fellowship ${fellowshipSlug}.`)
  return feed
}
