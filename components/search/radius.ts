import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import type { Unit } from '@/lib/lookup/types'

/** A radius in words: "25 miles". */
export function formatRadius(within: number, unit: Unit, locale: Locale): string {
  const t = wordsIn(locale)
  return unit === 'km' ? t('results.radiusKm', { count: within }) : t('results.radiusMi', { count: within })
}
