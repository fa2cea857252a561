import { wordsIn } from '@/lib/i18n/words'
import type { MeetingCard } from '@/lib/lookup/types'
import { formatOccurrence, formatRecurrence, formatZone } from '@/lib/schedule/words'
import { countdown } from './countdown'
import { clockOf, isFromAfar, type Viewer } from './viewer'

/** When a meeting is next. `at` is the instant, `guessedZone` the clock where a browser may know a better one. */
export type WhenWords = {
  next: string
  at?: string
  guessedZone?: string
  soon?: string
  notes: readonly string[]
}

/** When it is next, on the clock that counts, with the zone named where it could be another than one's own. */
export function whenWords(meeting: MeetingCard, viewer: Viewer): WhenWords {
  const { next, slot } = meeting
  const { locale, now } = viewer
  const often = slot.recurrence === 'weekly' ? null : formatRecurrence(slot, locale)
  if (!next) {
    const hasReason = slot.day === null || slot.recurrence === 'by-appointment' || !meeting.running
    return {
      next: often ?? formatRecurrence(slot, locale),
      notes: hasReason ? [] : [wordsIn(locale)('card.noDate')],
    }
  }
  const zone = clockOf(meeting, viewer)
  const soon = countdown(next, now, locale)
  const zoneName = formatZone(zone, next.startsAt, locale)
  const namesZone =
    isFromAfar(meeting) || viewer.online || zoneName !== formatZone(viewer.zone, next.startsAt, locale)
  const isGuess = viewer.guessed === true && (isFromAfar(meeting) || viewer.online === true)
  return {
    next: formatOccurrence(next, { zone, locale, now }),
    at: next.startsAt.toISOString(),
    ...(isGuess ? { guessedZone: zone } : {}),
    ...(soon ? { soon } : {}),
    notes: [...(namesZone ? [zoneName] : []), ...(often ? [often] : [])],
  }
}
