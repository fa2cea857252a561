import type { JoinPolicy } from '@/lib/catalogue/vocabulary'
import type { RejectionReason } from './types'

export type FeedFormat = 'meeting-guide' | 'bmlt' | 'sample'

/** A source, as a run needs to know it. Where and how it was read is kept once the run is applied. */
export type FeedRow = {
  id: number
  slug: string
  name: string
  format: FeedFormat
  fellowshipId: number
  rootRegion: string
  joinPolicy: JoinPolicy
  sample: boolean
  /** Files or addresses. */
  location: string
  formatsLocation: string
  serviceBodiesLocation: string
}

/** The columns of `feed` that make a FeedRow. */
export const FEED_COLUMNS = `id, slug, name, format, fellowship_id AS "fellowshipId", root_region AS "rootRegion",
  join_policy AS "joinPolicy", sample, location, formats_location AS "formatsLocation",
  service_bodies_location AS "serviceBodiesLocation"`

export type RunStatus = 'applied' | 'unchanged' | 'quarantined'

/** What one reading of a feed came to. Rows are the source's; meetings are what came of them. */
export type RunAccount = {
  runId: number
  status: RunStatus
  /** Rows of the source. */
  read: number
  /** Meetings. */
  created: number
  updated: number
  unchanged: number
  /** Rows that were there the last time and are not now; their meetings stay, marked "check first". */
  missing: number
  /** Rows that could not become a meeting, all of them and by reason. */
  rejected: number
  reasons: Partial<Record<RejectionReason, number>>
  /** Rows left out because their service body asked for it. */
  suppressed: number
  /** Meetings that one can go to, but that no search near a place finds, because nothing says where they are. */
  withoutPoint: number
  /** One or two sentences for a person; empty when there is nothing to say. */
  message: string
}

/** Another reading of the same feed is under way. */
export class FeedBusyError extends Error {
  override name = 'FeedBusyError'
}
