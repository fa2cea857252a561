import { CorrectionError, type MeetingChanges } from './meeting-changes'
import type { Json, MeetingField } from './meeting-fields'

type Slot = Pick<
  MeetingChanges,
  'day' | 'startMinute' | 'recurrence' | 'weekOfMonth' | 'intervalWeeks' | 'anchorDate'
>
type Bounds = Pick<MeetingChanges, 'effectiveFrom' | 'effectiveUntil'>
type Current = Readonly<Record<MeetingField, Json>>

/**
 * What else changes with the parts of a slot that a person sets, so that together they say when a meeting is: another
 * recurrence leaves behind what only the old one needs. @throws CorrectionError when something is lacking.
 */
export function slotChanges(wanted: Slot & Bounds, current: Current): Partial<Record<MeetingField, Json>> {
  requireOrder(wanted, current)
  const setsTime = wanted.day !== undefined || wanted.startMinute !== undefined
  const was = String(current.recurrence)
  const recurrence = wanted.recurrence ?? (was === 'by-appointment' && setsTime ? 'weekly' : was)
  const after = { ...current, ...given(wanted), recurrence }
  const lacks = (field: MeetingField) => after[field] === null
  if (recurrence === 'by-appointment') {
    if (setsTime) throw new CorrectionError('By appointment there is no day and no time to set.')
    requireFor(wanted, recurrence)
    return was === recurrence ? {} : { recurrence, day: null, startMinute: null, ...NO_RULE }
  }
  if (lacks('day') || lacks('startMinute'))
    throw new CorrectionError('The meeting is by appointment: to give it a time, set both day and time.')
  requireFor(wanted, recurrence)
  if (recurrence === 'monthly' && lacks('weekOfMonth'))
    throw new CorrectionError('Monthly needs weekOfMonth: 1 to 5, or -1 for the last.')
  if (recurrence === 'interval' && (lacks('intervalWeeks') || lacks('anchorDate')))
    throw new CorrectionError(
      'Every few weeks needs intervalWeeks and anchorDate, a date in a week in which it takes place.',
    )
  return was === recurrence ? {} : { recurrence, ...NO_RULE, ...given(wanted) }
}

const NO_RULE = { weekOfMonth: null, intervalWeeks: null, anchorDate: null }
const NEEDED_FOR = { weekOfMonth: 'monthly', intervalWeeks: 'interval', anchorDate: 'interval' } as const

function requireFor(wanted: Slot, recurrence: string): void {
  for (const [field, only] of Object.entries(NEEDED_FOR))
    if (only !== recurrence && (wanted[field as keyof typeof NEEDED_FOR] ?? null) !== null)
      throw new CorrectionError(`"${field}" is for recurrence=${only}; the meeting's is ${recurrence}.`)
}

function requireOrder(wanted: Bounds, current: Current): void {
  const { effectiveFrom, effectiveUntil } = { ...current, ...given(wanted) }
  if (
    typeof effectiveFrom === 'string' &&
    typeof effectiveUntil === 'string' &&
    effectiveFrom > effectiveUntil
  )
    throw new CorrectionError(`It would end (${effectiveUntil}) before it begins (${effectiveFrom}).`)
}

const given = (wanted: Slot & Bounds) =>
  Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as Record<
    string,
    Json
  >
