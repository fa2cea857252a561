import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import type { MeetingCard, Unit } from '@/lib/lookup/types'
import { cityOf } from './city-of'
import { formatDistance } from './format-distance'

export type WhereWords = { text: string; distance?: string }

/** Where one goes, as exactly as the group wishes; null for meetings that have no place. */
export function whereWords(meeting: MeetingCard, unit: Unit, locale: Locale): WhereWords | null {
  const { venue } = meeting
  if (!venue) return null
  const city = cityOf(venue)
  const roughly = venue.precision === 'city' || venue.precision === 'hidden'
  if (roughly && city === '') return null
  const distance = formatDistance(meeting, unit, locale)
  return {
    text: roughly
      ? wordsIn(locale)('card.in', { place: city })
      : [venue.name, venue.street, city].filter(Boolean).join(', '),
    ...(distance ? { distance } : {}),
  }
}
