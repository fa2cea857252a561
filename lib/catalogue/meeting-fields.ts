/** The fields of a meeting that are one column of their own, in the words that locks and revisions use. */
export const MEETING_COLUMNS = {
  name: 'name',
  format: 'format',
  status: 'status',
  statusReason: 'status_reason',
  day: 'day',
  startMinute: 'start_minute',
  durationMinutes: 'duration_minutes',
  zone: 'zone',
  recurrence: 'recurrence',
  weekOfMonth: 'week_of_month',
  intervalWeeks: 'interval_weeks',
  anchorDate: 'anchor_date',
  effectiveFrom: 'effective_from',
  effectiveUntil: 'effective_until',
  skippedDates: 'skipped_dates',
  features: 'features',
  languages: 'languages',
  sourceFormats: 'source_formats',
  notes: 'notes',
  sourceUrl: 'source_url',
  sourceUpdatedAt: 'source_updated_at',
} as const

export type ColumnField = keyof typeof MEETING_COLUMNS

/** Every field that a person can lock and a feed can set. Place, group and the like count as one each. */
export type MeetingField = ColumnField | 'venue' | 'group' | 'serviceBody' | 'region' | 'join' | 'contacts'

/** Fields that only make sense together: a mix of a person's and a feed's could be no slot at all. */
export const SLOT_FIELDS = [
  'day',
  'startMinute',
  'recurrence',
  'weekOfMonth',
  'intervalWeeks',
  'anchorDate',
] as const satisfies readonly MeetingField[]

/** How long a feed's word against a person's stands open. */
export const DECIDE_WITHIN_DAYS = 14

/** Day, time and place: here the feed wins over a person's edit when nobody decides in DECIDE_WITHIN_DAYS. */
export const FEED_WINS_FIELDS: ReadonlySet<MeetingField> = new Set([
  ...SLOT_FIELDS,
  'durationMinutes',
  'zone',
  'venue',
] as const)

/** Fields whose values no revision may repeat, because they are not for everyone. */
export const PRIVATE_FIELDS: ReadonlySet<MeetingField> = new Set(['join', 'contacts'] as const)

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
