import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import type { MeetingCard, Unit } from '@/lib/lookup/types'
import { cityOf } from './city-of'
import { formatDistance } from './format-distance'

/** Where one goes, as exactly as the group wishes; nothing for meetings that have no place. */
export function WhereLine({ meeting, unit, locale }: { meeting: MeetingCard; unit: Unit; locale: Locale }) {
  const { venue } = meeting
  if (!venue) return null
  const city = cityOf(venue)
  const roughly = venue.precision === 'city' || venue.precision === 'hidden'
  const distance = formatDistance(meeting, unit, locale)
  if (roughly && city === '') return null
  return (
    <p className="where">
      {roughly
        ? wordsIn(locale)('card.in', { place: city })
        : [venue.name, venue.street, city].filter(Boolean).join(', ')}
      {distance && <span className="distance">{distance}</span>}
    </p>
  )
}
