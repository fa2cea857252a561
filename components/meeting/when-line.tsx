import { wordsIn } from '@/lib/i18n/words'
import type { MeetingCard } from '@/lib/lookup/types'
import { formatOccurrence, formatRecurrence, formatZone } from '@/lib/schedule/words'
import { countdown } from './countdown'
import { clockOf, isFromAfar, type Viewer } from './viewer'

/** When it is next, on the clock that counts, with the zone named where it could be another than one's own. */
export function WhenLine({ meeting, viewer }: { meeting: MeetingCard; viewer: Viewer }) {
  const { next, slot } = meeting
  const { locale, now } = viewer
  const t = wordsIn(locale)
  const often = slot.recurrence === 'weekly' ? null : formatRecurrence(slot, locale)
  if (!next) {
    const hasReason = slot.day === null || slot.recurrence === 'by-appointment' || !meeting.running
    return (
      <p className="when">
        <span className="when-next">{often ?? formatRecurrence(slot, locale)}</span>
        {!hasReason && <span className="soft">{t('card.noDate')}</span>}
      </p>
    )
  }
  const zone = clockOf(meeting, viewer)
  const soon = countdown(next, now, locale)
  const zoneName = formatZone(zone, next.startsAt, locale)
  const namesZone =
    isFromAfar(meeting) || viewer.online || zoneName !== formatZone(viewer.zone, next.startsAt, locale)
  const isGuess = viewer.guessed === true && (isFromAfar(meeting) || viewer.online === true)
  return (
    <p className="when">
      <time
        className="when-next"
        dateTime={next.startsAt.toISOString()}
        data-clock={isGuess ? zone : undefined}
      >
        {formatOccurrence(next, { zone, locale, now })}
      </time>
      {soon && <span className="soon">{soon}</span>}
      {namesZone && <span className="soft">{zoneName}</span>}
      {often && <span className="soft">{often}</span>}
    </p>
  )
}
