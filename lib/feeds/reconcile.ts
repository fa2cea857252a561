import {
  DECIDE_WITHIN_DAYS,
  FEED_WINS_FIELDS,
  type Json,
  type MeetingField,
  PRIVATE_FIELDS,
  SLOT_FIELDS,
} from '@/lib/catalogue/meeting-fields'

/** What is published of a meeting, or what a feed now says of it. A place or group is an object with its `key`. */
export type Snapshot = Readonly<Record<MeetingField, Json>>

/** A field that a person set. `conflictSince` is null while the feed has said nothing new. */
export type Lock = {
  field: MeetingField
  feedValue: Json
  conflictValue: Json
  conflictSince: Date | null
}

/** What becomes of a lock: it remembers something else, or it is gone. */
export type LockChange = ({ kind: 'remember' } & Lock) | { kind: 'release'; field: MeetingField }

export type Change = { from: Json; to: Json }

export type Decision =
  | { kind: 'create' }
  | { kind: 'unchanged'; locks: readonly LockChange[] }
  | {
      kind: 'update'
      /** By field, or by part of the place (`venue.street`). */
      changes: Readonly<Record<string, Change>>
      /** Fields whose published value stays although the feed says something else. */
      kept: readonly MeetingField[]
      locks: readonly LockChange[]
      /** A sentence, when there is more to say than that the source changed. */
      reason: string
    }

const FEED_WON = `The service body has said so for ${DECIDE_WITHIN_DAYS} days and nobody decided otherwise.`

/** When the feed wins over what a person set unless somebody decides before; null where it never does. */
export const feedWinsAt = (field: MeetingField, conflictSince: Date): Date | null =>
  FEED_WINS_FIELDS.has(field) ? new Date(conflictSince.getTime() + DECIDE_WITHIN_DAYS * 86_400_000) : null

/**
 * Decides what one reading of a feed changes of one meeting. A locked field keeps the person's value; what the
 * feed says instead is remembered, and after 14 days without a decision the feed wins for day, time and place.
 * A mix of kept and new values that would be no slot at all keeps the published slot as a whole. The zone of a meeting
 * that takes place somewhere goes where its place goes.
 */
export function reconcileMeeting(
  current: Snapshot | null,
  incoming: Snapshot,
  locks: readonly Lock[],
  now: Date,
): Decision {
  if (!current) return { kind: 'create' }
  const kept = new Set<MeetingField>()
  const lockChanges: LockChange[] = []
  const won = new Set<MeetingField>()

  for (const lock of locks) {
    const said = incoming[lock.field]
    const outcome = weigh(lock, said, current[lock.field], now)
    if (outcome.won) won.add(lock.field)
    else kept.add(lock.field)
    if (outcome.change) lockChanges.push(outcome.change)
  }
  if (won.has('venue') && kept.has('zone') && isOnSite(incoming)) {
    kept.delete('zone')
    lockChanges.push({ kind: 'release', field: 'zone' })
  }
  const differs = (field: MeetingField) => !sameValue(current[field], incoming[field])
  if (
    SLOT_FIELDS.some((field) => kept.has(field) && differs(field)) &&
    !isSlot(mixed(current, incoming, kept))
  )
    for (const field of SLOT_FIELDS) kept.add(field)

  const changes: Record<string, Change> = {}
  for (const field of Object.keys(incoming) as MeetingField[])
    if (!kept.has(field) && differs(field))
      Object.assign(changes, describeChange(field, current[field], incoming[field]))

  if (Object.keys(changes).length === 0) return { kind: 'unchanged', locks: lockChanges }
  return {
    kind: 'update',
    changes,
    kept: [...kept],
    locks: lockChanges,
    reason: won.size > 0 ? FEED_WON : '',
  }
}

const isOnSite = ({ format }: Snapshot) => format === 'in-person' || format === 'hybrid'

function weigh(
  lock: Lock,
  said: Json,
  published: Json,
  now: Date,
): { won: boolean; change: LockChange | null } {
  const { field } = lock
  if (sameValue(said, lock.feedValue) || sameValue(said, published)) {
    const settled = lock.conflictSince === null && sameValue(said, lock.feedValue)
    return {
      won: false,
      change: settled
        ? null
        : { kind: 'remember', field, feedValue: said, conflictValue: null, conflictSince: null },
    }
  }
  const since = lock.conflictSince && sameValue(said, lock.conflictValue) ? lock.conflictSince : null
  const winsAt = since && feedWinsAt(field, since)
  if (winsAt && winsAt <= now) return { won: true, change: { kind: 'release', field } }
  return {
    won: false,
    change: since
      ? null
      : { kind: 'remember', field, feedValue: lock.feedValue, conflictValue: said, conflictSince: now },
  }
}

function mixed(current: Snapshot, incoming: Snapshot, kept: ReadonlySet<MeetingField>) {
  return Object.fromEntries(
    SLOT_FIELDS.map((field) => [field, (kept.has(field) ? current : incoming)[field]]),
  ) as Record<(typeof SLOT_FIELDS)[number], Json>
}

/** Whether day, time and recurrence together say when a meeting is; the table's own check asks the same. */
function isSlot(slot: Record<(typeof SLOT_FIELDS)[number], Json>): boolean {
  if (slot.recurrence === 'by-appointment') return true
  if (slot.day === null || slot.startMinute === null) return false
  if (slot.recurrence === 'monthly') return slot.weekOfMonth !== null
  if (slot.recurrence === 'interval') return slot.intervalWeeks !== null && slot.anchorDate !== null
  return true
}

function describeChange(field: MeetingField, from: Json, to: Json): Record<string, Change> {
  if (PRIVATE_FIELDS.has(field)) return { [field]: { from: 'private', to: 'private' } }
  if (isObject(from) && isObject(to)) {
    const parts = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
      (part) => part !== 'key' && !sameJson(from[part] ?? null, to[part] ?? null),
    )
    // the same words under another key: what differs is not published
    if (parts.length === 0) return { [field]: { from: 'private', to: 'private' } }
    return Object.fromEntries(
      parts.map((part) => [`${field}.${part}`, { from: from[part] ?? null, to: to[part] ?? null }]),
    )
  }
  return { [field]: { from: label(from), to: label(to) } }
}

function label(value: Json): Json {
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([part]) => part !== 'key'))
    : value
}

function sameValue(a: Json, b: Json): boolean {
  if (isObject(a) && isObject(b) && 'key' in a && 'key' in b) return a.key === b.key
  return sameJson(a, b)
}

function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index] ?? null))
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && sameJson(a[key] ?? null, b[key] ?? null))
  )
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
