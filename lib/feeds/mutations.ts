import type { ClientBase } from 'pg'
import { toSlug } from '../catalogue/slug'
import type { JoinPolicy } from '../catalogue/vocabulary'
import { withClient } from '../db/pg'
import { FEED_COLUMNS, type FeedFormat, type FeedRow } from './feed'
import { RUN_LOCK } from './run'

export type FeedDescription = {
  name: string
  format: FeedFormat
  /** Files or addresses. */
  location: string
  formatsLocation?: string
  serviceBodiesLocation?: string
  fellowshipSlug: string
  rootRegion?: string
  joinPolicy?: JoinPolicy
}

/** No fellowship has this slug; the message names some that come near. */
export class UnknownFellowshipError extends Error {
  override name = 'UnknownFellowshipError'
}

/** `isNew` tells that no run of it has ever begun. */
export type EnsuredFeed = FeedRow & { isNew: boolean }

/** The feed of this name and fellowship, made when there is none. A known feed is given as it stands. */
export async function ensureFeed(client: ClientBase, feed: FeedDescription): Promise<EnsuredFeed> {
  const fellowshipId = await findFellowship(client, feed.fellowshipSlug)
  const slug = `${feed.fellowshipSlug}-${toSlug(feed.name) || 'feed'}`
  const made = await client.query<FeedRow>(
    `INSERT INTO feed (slug, name, format, location, formats_location, service_bodies_location, fellowship_id, root_region, join_policy)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (slug) DO NOTHING
     RETURNING ${FEED_COLUMNS}`,
    [
      slug,
      feed.name,
      feed.format,
      feed.location,
      feed.formatsLocation ?? '',
      feed.serviceBodiesLocation ?? '',
      fellowshipId,
      feed.rootRegion ?? '',
      feed.joinPolicy ?? 'tap',
    ],
  )
  if (made.rows[0]) return { ...made.rows[0], isNew: true }
  const known = await client.query<FeedRow>(`SELECT ${FEED_COLUMNS} FROM feed WHERE slug = $1`, [slug])
  if (!known.rows[0]) throw new Error('The feed could not be saved.')
  return { ...known.rows[0], isNew: false }
}

/** Takes back a feed of which nothing could ever be read. */
export async function forgetUnreadFeed(client: ClientBase, { id }: FeedRow): Promise<void> {
  await client.query(
    `DELETE FROM feed WHERE id = $1 AND last_success_at IS NULL
       AND NOT EXISTS (SELECT FROM feed_run WHERE feed_id = $1 AND status <> 'failed')`,
    [id],
  )
}

async function findFellowship(client: ClientBase, slug: string): Promise<number> {
  const { rows } = await client.query<{ id: number; slug: string }>(
    `SELECT id, slug FROM fellowship
     ORDER BY slug <> $1, lower(abbreviation) <> lower($1), similarity(slug, $1) DESC, slug LIMIT 4`,
    [slug],
  )
  const [best] = rows
  if (best?.slug === slug) return best.id
  const near = rows.map((row) => row.slug).join(', ')
  throw new UnknownFellowshipError(
    near
      ? `There is no fellowship "${slug}"; did you mean one of ${near}?`
      : `There is no fellowship "${slug}": the catalogue has none yet.`,
  )
}

/**
 * Marks the runs that ended without a word (killed, or the machine went down) as interrupted, and returns how many there
 * were. A run that is still going on holds its lock, and is left alone.
 */
export async function markInterruptedRuns(url: string): Promise<number> {
  return await withClient(url, async (client) => {
    const { rows } = await client.query<{ feedId: number }>(
      `SELECT DISTINCT feed_id AS "feedId" FROM feed_run WHERE status = 'running'`,
    )
    let marked = 0
    for (const { feedId } of rows) {
      const { rowCount } = await client.query(
        `WITH held AS MATERIALIZED (SELECT pg_try_advisory_xact_lock($1, $2) AS taken)
         UPDATE feed_run SET status = 'interrupted', finished_at = now(),
           message = 'The reading was interrupted; nothing was changed.'
         FROM held WHERE held.taken AND feed_id = $2 AND status = 'running'`,
        [RUN_LOCK, feedId],
      )
      marked += rowCount ?? 0
    }
    return marked
  })
}
