import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import type { MeetingCard } from '@/lib/lookup/types'
import { untilParts } from '@/lib/schedule/words'

/** "On now" or "Starts in 25 min" for what is on or soon; null for everything later. */
export function countdown(next: MeetingCard['next'], now: Date, locale: Locale): string | null {
  if (!next) return null
  const t = wordsIn(locale)
  const { state, minutes } = untilParts(next, now)
  if (state === 'in-progress') return t('card.onNow')
  if (state === 'later') return null
  if (minutes < 60) return t('card.inMinutes', { minutes: String(minutes) })
  return t('card.inHours', { hours: String(Math.floor(minutes / 60)), minutes: String(minutes % 60) })
}

/** How long until it begins, however far off: as `countdown` says it, then "in 5 hours", then "in 3 days". */
export function howLongUntil(next: NonNullable<MeetingCard['next']>, now: Date, locale: Locale): string {
  const soon = countdown(next, now, locale)
  if (soon) return soon
  const t = wordsIn(locale)
  const hours = Math.round(untilParts(next, now).minutes / 60)
  return hours < HOURS_A_DAY
    ? t('meeting.inHours', { count: hours })
    : t('meeting.inDays', { count: Math.round(hours / HOURS_A_DAY) })
}

const HOURS_A_DAY = 24
