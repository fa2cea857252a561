import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import type { MeetingCard } from '@/lib/lookup/types'
import { formatLocalDate } from '@/lib/schedule/words'

/** "On pause until 5 Jan 2027", or only "On pause" when nobody knows; null for what is running or has closed. */
export function pauseLabel(
  { running, slot }: Pick<MeetingCard, 'running' | 'slot'>,
  locale: Locale,
): string | null {
  const { pause } = slot
  if (running || pause === null) return null
  const t = wordsIn(locale)
  return pause.until === null
    ? t('card.paused')
    : t('card.pausedUntil', { date: formatLocalDate(pause.until, locale) })
}
