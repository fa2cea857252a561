import { MILE } from '@/lib/geo/distance'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/names'
import { wordsIn } from '@/lib/i18n/words'
import type { MeetingCard, Unit } from '@/lib/lookup/types'

/** How far it is in words. Null when there is nothing to say: to what is only roughly known there is no distance. */
export function formatDistance(
  { distanceMetres }: Pick<MeetingCard, 'distanceMetres'>,
  unit: Unit,
  locale: Locale,
): string | null {
  if (distanceMetres === null) return null
  const distance = inUnit(distanceMetres / (unit === 'km' ? 1000 : MILE), unit, locale)
  return wordsIn(locale)('card.away', { distance })
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
