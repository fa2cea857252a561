import ical, {
  type ICalEventData,
  ICalEventRepeatingFreq,
  ICalEventStatus,
  ICalWeekday,
} from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { type Occurrence, occursOn } from '../schedule/occurrence'
import { withoutPause } from '../schedule/pause'
import type { Slot } from '../schedule/types'

/** A meeting as a calendar shows it: what anybody may know, and never how to join. */
export type CalendarEntry = {
  /** Stays the same as long as the meeting does. */
  id: string
  /** Goes up with every correction. */
  revision: number
  title: string
  text: string
  /** Empty when it may not be shown, or when there is none. */
  location: string
  url: string
  slot: Slot
  /** The first time that it holds. */
  first: Occurrence
  language: string
}

const WEEKDAYS = [
  ICalWeekday.SU,
  ICalWeekday.MO,
  ICalWeekday.TU,
  ICalWeekday.WE,
  ICalWeekday.TH,
  ICalWeekday.FR,
  ICalWeekday.SA,
] as const

/**
 * A meeting's times from `first` on as an iCalendar file (RFC 5545), in its own zone, which the file describes: right
 * across both clock changes in any calendar.
 */
export function toCalendar(entry: CalendarEntry, { now }: { now: Date }): string {
  const { first } = entry
  const slot = withoutPause(entry.slot, first.localDate)
  const starts = zoned(first.localDate, slot)
  const event: ICalEventData = {
    id: `${entry.id}@meetings.open-chair`,
    sequence: entry.revision,
    stamp: now,
    start: starts,
    end: starts.add({ minutes: slot.durationMinutes }),
    timezone: slot.zone,
    summary: entry.title,
    description: entry.text,
    url: entry.url,
    status: ICalEventStatus.CONFIRMED,
    repeating: repetitionOf(slot, first),
  }
  if (entry.location !== '') event.location = entry.location
  const calendar = ical({ prodId: { company: 'Open Chair', product: 'Meetings', language: entry.language } })
  // without a name, so that what is not in the slot's zone (the stamp, the end of the repetition) stands in UTC
  calendar.timezone({ name: null, generator: zoneBlock })
  calendar.createEvent(event)
  return calendar.toString()
}

function repetitionOf(slot: Slot, { localDate }: Occurrence): NonNullable<ICalEventData['repeating']> {
  const day = WEEKDAYS[slot.day ?? 0] ?? ICalWeekday.SU
  const exclude = slot.skippedDates.filter((date) => date >= localDate && wouldOccurOn(slot, date))
  const until = slot.effectiveUntil
  return {
    ...(slot.recurrence === 'monthly'
      ? { freq: ICalEventRepeatingFreq.MONTHLY, byDay: day, bySetPos: slot.weekOfMonth ?? 1 }
      : { freq: ICalEventRepeatingFreq.WEEKLY, byDay: day, startOfWeek: ICalWeekday.SU }),
    ...(slot.recurrence === 'interval' ? { interval: slot.intervalWeeks ?? 1 } : {}),
    ...(until === null ? {} : { until: zoned(until, slot) }),
    ...(exclude.length === 0 ? {} : { exclude: exclude.map((date) => zoned(date, slot)) }),
  }
}

function wouldOccurOn(slot: Slot, date: string): boolean {
  return occursOn({ ...slot, skippedDates: [] }, date)
}

/** A date at the slot's time; one that the clock skips or shows twice is read as RFC 5545, 3.3.5, says. */
function zoned(date: string, { startMinute, zone }: Slot): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date)
    .toPlainDateTime({ hour: Math.floor((startMinute ?? 0) / 60), minute: (startMinute ?? 0) % 60 })
    .toZonedDateTime(zone)
}

function zoneBlock(zone: string): string | null {
  const [block] = tzlib_get_ical_block(zone)
  return block || null
}
