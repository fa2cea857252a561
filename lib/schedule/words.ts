import { toEpochDay, weekdayOf } from './local-date'
import type { Occurrence } from './occurrence'
import type { Slot } from './types'
import { SOON_MINUTES } from './when'
import { localDateAt, offsetPeriodAt, wallMinuteAt } from './zone-clock'

export type TimeLocale = 'en' | 'es'

type Words = {
  noon: string
  midnight: string
  clock: (hour: number, minute: string) => string
  relativeDays: Record<number, string>
  byAppointment: string
  everyWeek: (day: string) => string
  everyWeeks: (weeks: number, day: string) => string
  nthOfMonth: (week: number, day: string) => string
}

const ENGLISH_ORDINALS: Record<number, string> = {
  1: 'First',
  2: 'Second',
  3: 'Third',
  4: 'Fourth',
  5: 'Fifth',
  [-1]: 'Last',
}
const SPANISH_ORDINALS: Record<number, string> = {
  1: 'Primer',
  2: 'Segundo',
  3: 'Tercer',
  4: 'Cuarto',
  5: 'Quinto',
  [-1]: 'Último',
}

/** Weekdays that end in -s are their own plural: los lunes, but los sábados. */
const spanishPlural = (day: string) => (day.endsWith('s') ? day : `${day}s`)

const WORDS: Record<TimeLocale, Words> = {
  en: {
    noon: '12:00 noon',
    midnight: '12:00 midnight',
    clock: (hour, minute) => `${hour % 12 || 12}:${minute} ${hour < 12 ? 'AM' : 'PM'}`,
    relativeDays: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
    byAppointment: 'By appointment',
    everyWeek: (day) => `Every ${day}`,
    everyWeeks: (weeks, day) => `Every ${weeks} weeks on ${day}`,
    nthOfMonth: (week, day) => `${ENGLISH_ORDINALS[week]} ${day} of the month`,
  },
  es: {
    noon: '12:00 (mediodía)',
    midnight: '00:00 (medianoche)',
    clock: (hour, minute) => `${String(hour).padStart(2, '0')}:${minute}`,
    relativeDays: { [-1]: 'ayer', 0: 'hoy', 1: 'mañana' },
    byAppointment: 'Con cita previa',
    everyWeek: (day) => `Todos los ${spanishPlural(day)}`,
    everyWeeks: (weeks, day) => `Cada ${weeks} semanas, los ${spanishPlural(day)}`,
    nthOfMonth: (week, day) => `${SPANISH_ORDINALS[week]} ${day} del mes`,
  },
}

/** The American regions, because they name American zones: without them Spanish calls EDT "GMT-4". */
const REGIONAL: Record<TimeLocale, string> = { en: 'en-US', es: 'es-US' }

const NAMES = { en: namesIn('en-US'), es: namesIn('es-US') }
const zoneTexts = new Map<string, string>()

/** A wall time (minutes after midnight) as people write it: "7:30 PM", "12:00 noon"; in Spanish "19:30". */
export function formatClock(startMinute: number, locale: TimeLocale): string {
  const words = WORDS[locale]
  if (startMinute === 0) return words.midnight
  if (startMinute === 720) return words.noon
  return words.clock(Math.floor(startMinute / 60), String(startMinute % 60).padStart(2, '0'))
}

/** The name of a weekday (0 = Sunday), whole or short: "Monday", "Mon"; in Spanish in small letters. */
export function formatDayName(day: number, locale: TimeLocale, length: 'long' | 'short' = 'long'): string {
  return NAMES[locale][length][day] ?? ''
}

/** A zone as its people call it, with the abbreviation that holds at `at`: "Eastern time (EDT)". */
export function formatZone(zone: string, at: Date, locale: TimeLocale): string {
  const { fromMinute } = offsetPeriodAt(zone, Math.floor(at.getTime() / 60_000))
  const key = `${locale} ${zone} ${fromMinute}`
  const text = zoneTexts.get(key) ?? describeZone(zone, at, locale)
  zoneTexts.set(key, text)
  return text
}

/** How often: "Every Monday", "Last Friday of the month", "Every 2 weeks on Tuesday", "By appointment". */
export function formatRecurrence(slot: Slot, locale: TimeLocale): string {
  const { day, recurrence, weekOfMonth, intervalWeeks } = slot
  const words = WORDS[locale]
  if (day === null || recurrence === 'by-appointment') return words.byAppointment
  const name = formatDayName(day, locale)
  if (recurrence === 'monthly' && weekOfMonth !== null) return words.nthOfMonth(weekOfMonth, name)
  if (recurrence === 'interval' && intervalWeeks !== null && intervalWeeks > 1) {
    return words.everyWeeks(intervalWeeks, name)
  }
  return words.everyWeek(name)
}

/**
 * When an occurrence starts, on a clock in `zone` (the venue's, or the searcher's): "today 7:30 PM", "tomorrow
 * 7:30 PM", else "Mon 23 Nov, 7:30 PM", with the year when it isn't this one. The zone itself is not named.
 */
export function formatOccurrence(
  { startsAt }: Occurrence,
  { zone, locale, now }: { zone: string; locale: TimeLocale; now: Date },
): string {
  const wall = wallMinuteAt(zone, Math.floor(startsAt.getTime() / 60_000))
  const epochDay = Math.floor(wall / 1440)
  const today = Math.floor(wallMinuteAt(zone, Math.floor(now.getTime() / 60_000)) / 1440)
  const clock = formatClock(wall - epochDay * 1440, locale)
  const relativeDay = WORDS[locale].relativeDays[epochDay - today]
  return relativeDay ? `${relativeDay} ${clock}` : `${formatDate(epochDay, today, locale)}, ${clock}`
}

/** A calendar date (`YYYY-MM-DD`) with its year: "22 Nov 2026". Throws a RangeError for what is no date. */
export function formatLocalDate(localDate: string, locale: TimeLocale): string {
  const date = new Date(toEpochDay(localDate) * 86_400_000)
  return `${date.getUTCDate()} ${NAMES[locale].months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** The calendar date of a moment in `zone`: "22 Nov 2026". */
export function formatDateAt(at: Date, zone: string, locale: TimeLocale): string {
  return formatLocalDate(localDateAt(zone, at), locale)
}

/** The time of day of a moment on a clock in `zone`: "7:30 PM". */
export function formatClockAt(at: Date, zone: string, locale: TimeLocale): string {
  const wall = wallMinuteAt(zone, Math.floor(at.getTime() / 60_000))
  return formatClock(wall - Math.floor(wall / 1440) * 1440, locale)
}

/**
 * What "in progress" and "starts in 25 min" need. While in progress `minutes` are the whole minutes since it
 * began; before that the minutes until it begins, rounded up, and `soon` means within two hours.
 */
export function untilParts(
  { startsAt }: Occurrence,
  now: Date,
): { state: 'in-progress' | 'soon' | 'later'; minutes: number } {
  const until = (startsAt.getTime() - now.getTime()) / 60_000
  if (until <= 0) return { state: 'in-progress', minutes: Math.floor(Math.abs(until)) }
  return { state: until <= SOON_MINUTES ? 'soon' : 'later', minutes: Math.ceil(until) }
}

function formatDate(epochDay: number, today: number, locale: TimeLocale): string {
  const date = new Date(epochDay * 86_400_000)
  const weekday = formatDayName(weekdayOf(epochDay), locale, 'short')
  const words = [weekday, date.getUTCDate(), NAMES[locale].months[date.getUTCMonth()]]
  const isThisYear = date.getUTCFullYear() === new Date(today * 86_400_000).getUTCFullYear()
  return [...words, ...(isThisYear ? [] : [date.getUTCFullYear()])].join(' ')
}

function describeZone(zone: string, at: Date, locale: TimeLocale): string {
  const name = zoneName(zone, at, locale, 'longGeneric').replace(/ Time$/, ' time')
  const abbreviation = zoneName(zone, at, locale, 'short')
  return name.startsWith('GMT') || name === abbreviation ? abbreviation : `${name} (${abbreviation})`
}

function zoneName(zone: string, at: Date, locale: TimeLocale, style: 'longGeneric' | 'short'): string {
  const format = new Intl.DateTimeFormat(REGIONAL[locale], { timeZone: zone, timeZoneName: style })
  return format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? zone
}

function namesIn(intlLocale: string) {
  const names = (options: Intl.DateTimeFormatOptions, dates: number[]) => {
    const format = new Intl.DateTimeFormat(intlLocale, { ...options, timeZone: 'UTC' })
    return dates.map((date) => format.format(date))
  }
  const week = [4, 5, 6, 7, 8, 9, 10].map((day) => Date.UTC(1970, 0, day))
  return {
    long: names({ weekday: 'long' }, week),
    short: names({ weekday: 'short' }, week),
    months: names(
      { month: 'short' },
      Array.from({ length: 12 }, (_, month) => Date.UTC(1970, month, 1)),
    ),
  }
}
