import { MILE } from '@/lib/geo/distance'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/names'
import { wordsIn } from '@/lib/i18n/words'
import type { MeetingCard, Unit } from '@/lib/lookup/types'

/** How far it is in words; "about" where the place is only roughly known. Null when there is nothing to say. */
export function formatDistance(
  { distanceMetres, venue }: Pick<MeetingCard, 'distanceMetres' | 'venue'>,
  unit: Unit,
  locale: Locale,
): string | null {
  if (distanceMetres === null || !venue) return null
  const t = wordsIn(locale)
  const distance = inUnit(distanceMetres / (unit === 'km' ? 1000 : MILE), unit, locale)
  return venue.precision === 'exact' ? t('card.away', { distance }) : t('card.about', { distance })
}

function inUnit(amount: number, unit: Unit, locale: Locale): string {
  const t = wordsIn(locale)
  if (amount < 0.1) {
    const distance = formatNumber(0.1, locale)
    return unit === 'km' ? t('card.underKm', { distance }) : t('card.underMi', { distance })
  }
  const distance = formatNumber(amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount), locale)
  return unit === 'km' ? t('card.km', { distance }) : t('card.mi', { distance })
}
