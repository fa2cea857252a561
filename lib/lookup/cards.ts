import sql, { raw, type Sql } from 'sql-template-tag'
import { freshnessOf } from '../catalogue/freshness'
import { providerOfHost } from '../catalogue/provider'
import { isRunning } from '../catalogue/running'
import { typesOf } from '../catalogue/types-of'
import {
  type Approach,
  FEATURES,
  type Feature,
  type FellowshipMedication,
  type Format,
  type GroupMedication,
  type JoinPolicy,
  type Precision,
  type Recurrence,
  type Status,
} from '../catalogue/vocabulary'
import { arcMetres } from '../geo/distance'
import { nextOccurrence } from '../schedule/occurrence'
import type { Slot } from '../schedule/types'
import type { Localized, MeetingCard } from './types'

/** What one card needs, as the statement returns it. */
export type CardRow = {
  id: string
  slug: string
  name: string
  status: Exclude<Status, 'draft'>
  format: Format
  day: number | null
  start_minute: number | null
  duration_minutes: number
  zone: string
  recurrence: Recurrence
  week_of_month: number | null
  interval_weeks: number | null
  anchor_date: string | null
  effective_from: string | null
  effective_until: string | null
  skipped_dates: string[]
  suspended_from: string | null
  suspended_until: string | null
  features: string[]
  languages: string[]
  sample: boolean
  /** Epoch milliseconds, as is the next. */
  verified_at: number | null
  last_seen_at: number | null
  open_reports: number
  fellowship_slug: string
  fellowship_name: string
  abbreviation: string
  approach: Approach
  dual_diagnosis: boolean
  family_and_friends: boolean
  related: boolean
  concerns: string[]
  entry_rule: Localized | null
  medication_policy: FellowshipMedication | null
  group_medication: GroupMedication | null
  venue_name: string | null
  street: string | null
  city: string | null
  state: string | null
  precision: Precision | null
  join_link: boolean | null
  join_phone: boolean | null
  join_known: boolean
  join_host: string | null
  join_policy: JoinPolicy | null
  phone: string
}

/** What leads to the door of the venue `v`: empty where no more than its city is published. */
export function shownOnly(column: 'name' | 'street' | 'postal_code' | 'notes'): string {
  return `CASE WHEN v.precision IN ('exact', 'approximate') THEN v.${column} ELSE '' END`
}

/** A time as epoch milliseconds, which JSON can carry too. */
function inMilliseconds(time: string): string {
  return `1000 * extract(epoch FROM ${time})::float8`
}

export function instantOf(milliseconds: number | null): Date | null {
  return milliseconds === null ? null : new Date(milliseconds)
}

/**
 * Everything a card shows, of the meeting `m`. Of how to join only whether there is a way, and the host of a link; of a
 * venue that is not shown only its city: what may not be shown is not fetched.
 */
// whether its source still lists it stands in the search row, which a list has just read; its record is looked up only where not
export const CARD_COLUMNS = `m.id, m.slug, m.name, m.status, m.format, m.day, m.start_minute, m.duration_minutes, m.zone,
  m.recurrence, m.week_of_month, m.interval_weeks, m.anchor_date::text, m.effective_from::text,
  m.effective_until::text, m.skipped_dates::text[], m.suspended_from::text, m.suspended_until::text,
  m.features, m.languages, m.sample,
  ${inMilliseconds('m.verified_at')} AS verified_at,
  ${inMilliseconds(`CASE WHEN s.listed THEN d.last_success_at ELSE (
    SELECT CASE WHEN r.missing_since IS NULL THEN d.last_success_at ELSE r.last_seen_at END
    FROM feed_record r WHERE r.feed_id = m.feed_id AND r.row_key = m.row_key
  ) END`)} AS last_seen_at,
  (SELECT count(*)::int FROM report p WHERE p.meeting_id = m.id AND p.resolved_at IS NULL) AS open_reports,
  f.slug AS fellowship_slug, f.name AS fellowship_name, f.abbreviation, f.approach, f.dual_diagnosis,
  f.family_and_friends, f.related,
  f.concerns, f.entry_rule, f.medication_policy, g.medication AS group_medication,
  ${shownOnly('name')} AS venue_name, ${shownOnly('street')} AS street, v.city, v.state, v.precision,
  j.url <> '' AS join_link, j.phone <> '' AS join_phone, coalesce(g.join_policy, j.policy) AS join_policy,
  concat(j.url, j.meeting_number, j.passcode, j.phone, j.dial_in_code, j.notes) <> '' AS join_known,
  substring(j.url FROM '(?i)^https?://(?:[^/?#@]*@)?([^/:?#]+)') AS join_host,
  coalesce(nullif(b.phone, ''), f.phone) AS phone`

/** The tables that CARD_COLUMNS needs beside `meeting m`. */
export const CARD_JOINS = `JOIN fellowship f ON f.id = m.fellowship_id
  LEFT JOIN support_group g ON g.id = m.group_id
  LEFT JOIN venue v ON v.id = m.venue_id AND m.format IN ('in-person', 'hybrid')
  LEFT JOIN join_access j ON j.meeting_id = m.id AND m.format <> 'in-person'
  LEFT JOIN service_body b ON b.id = m.service_body_id
  LEFT JOIN feed d ON d.id = m.feed_id
  LEFT JOIN meeting_search s ON s.meeting_id = m.id`

const CARDS = `SELECT ${CARD_COLUMNS} FROM meeting m ${CARD_JOINS} WHERE m.status IN ('published', 'suspended')`

/** The cards of some meetings by id, in no order; only those that can be found. */
export const CARDS_STATEMENT = `${CARDS} AND m.id = ANY ($1::text[])`

/** A list, by its `id`, with the card of each as a column `row` of JSON; null for what can't be found. In its order. */
export function withCards(list: Sql): Sql {
  return sql`SELECT l.*, (SELECT row_to_json(card) FROM (${raw(CARDS)} AND m.id = l.id) card) AS row FROM (${list}) l`
}

/**
 * A card from its row; `away` is the chord to the place searched, in metres, or null, `late` whether it is out of reach from there. Its next date is the one under
 * way until it ends; with `graceMinutes` only so long after its beginning, as lists are sorted.
 */
export function toCard(
  row: CardRow,
  {
    now,
    away = null,
    late = false,
    graceMinutes,
  }: { now: Date; away?: number | null; late?: boolean; graceMinutes?: number },
): MeetingCard {
  const slot = slotOf(row)
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    fellowship: {
      slug: row.fellowship_slug,
      name: row.fellowship_name,
      abbreviation: row.abbreviation,
      familyAndFriends: row.family_and_friends,
      related: row.related,
      alcoholOnly: row.concerns.length === 1 && row.concerns[0] === 'alcohol',
      entryRule: row.entry_rule,
      medicationPolicy: row.medication_policy,
    },
    types: typesOf(
      {
        approach: row.approach,
        dualDiagnosis: row.dual_diagnosis,
        familyAndFriends: row.family_and_friends,
        related: row.related,
      },
      row.features,
    ),
    format: row.format,
    slot,
    running: isRunning({ status: row.status, slot }, now),
    next: nextOccurrence(slot, now, graceMinutes === undefined ? {} : { graceMinutes }),
    venue:
      row.precision === null
        ? null
        : {
            name: row.venue_name ?? '',
            street: row.street ?? '',
            city: row.city ?? '',
            state: row.state ?? '',
            precision: row.precision,
          },
    distanceMetres: away !== null && row.precision === 'exact' ? arcMetres(away) : null,
    outOfReach: late,
    features: row.features.filter(isFeature),
    languages: row.languages,
    groupMedication: row.group_medication,
    join:
      row.join_policy === null
        ? null
        : {
            link: row.join_link ?? false,
            phone: row.join_phone ?? false,
            known: row.join_known,
            provider: row.join_host === null ? null : providerOfHost(row.join_host),
            policy: row.join_policy,
          },
    freshness: freshnessOf(
      {
        verifiedAt: instantOf(row.verified_at),
        lastSeenAt: instantOf(row.last_seen_at),
        openReports: row.open_reports,
      },
      now,
    ),
    phone: row.phone,
    sample: row.sample,
  }
}

/** The slot columns of a meeting as the schedule reads them. */
export function slotOf(
  row: Pick<
    CardRow,
    | 'day'
    | 'start_minute'
    | 'duration_minutes'
    | 'zone'
    | 'recurrence'
    | 'week_of_month'
    | 'interval_weeks'
    | 'anchor_date'
    | 'effective_from'
    | 'effective_until'
    | 'skipped_dates'
    | 'status'
    | 'suspended_from'
    | 'suspended_until'
  >,
): Slot {
  return {
    day: row.day,
    startMinute: row.start_minute,
    durationMinutes: row.duration_minutes,
    zone: row.zone,
    recurrence: row.recurrence,
    weekOfMonth: row.week_of_month,
    intervalWeeks: row.interval_weeks,
    anchorDate: row.anchor_date,
    effectiveFrom: row.effective_from,
    effectiveUntil: row.effective_until,
    skippedDates: row.skipped_dates,
    pause: row.status === 'suspended' ? { from: row.suspended_from, until: row.suspended_until } : null,
  }
}

const KNOWN_FEATURES: ReadonlySet<string> = new Set(FEATURES)

function isFeature(word: string): word is Feature {
  return KNOWN_FEATURES.has(word)
}
