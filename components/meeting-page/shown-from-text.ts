import { clockOf, type Viewer } from '@/components/meeting/viewer'
import { shownFrom } from '@/lib/catalogue/join'
import type { MeetingDetail } from '@/lib/catalogue/types'
import { wordsIn } from '@/lib/i18n/words'
import { formatOccurrence, formatZone } from '@/lib/schedule/words'

/** From when on the way to join is shown, on the clock that the meeting is shown on. */
export function shownFromText(
  meeting: MeetingDetail,
  next: NonNullable<MeetingDetail['next']>,
  viewer: Pick<Viewer, 'locale' | 'now' | 'zone'>,
): string {
  const { locale, now } = viewer
  const zone = clockOf(meeting, viewer)
  const startsAt = shownFrom(next)
  return wordsIn(locale)('join.shownFrom', {
    when: formatOccurrence({ ...next, startsAt }, { zone, locale, now }),
    zone: formatZone(zone, startsAt, locale),
  })
}
