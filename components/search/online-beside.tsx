import { MeetingList } from '@/components/meeting/meeting-list'
import type { Viewer } from '@/components/meeting/viewer'
import { wordsIn } from '@/lib/i18n/words'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { meetingsHref } from '@/lib/lookup/href'
import type { Criteria, MeetingCard } from '@/lib/lookup/types'
import { formatZone } from '@/lib/schedule/words'

/** Online meetings that start soon, beside those near the place; nothing when there are none. */
export function OnlineBeside({
  meetings,
  criteria,
  viewer,
}: {
  meetings: readonly MeetingCard[]
  criteria: Criteria
  viewer: Viewer
}) {
  if (meetings.length === 0) return null
  const { locale, zone, now } = viewer
  const t = wordsIn(locale)
  const more: Criteria = {
    ...criteria,
    formats: ['online'],
    near: '',
    within: NO_CRITERIA.within,
    box: null,
    region: '',
    sort: 'soonest',
    page: 1,
  }
  return (
    <section className="beside" aria-labelledby="online">
      <h2 id="online">{t('results.onlineTitle')}</h2>
      <p>{t('results.onlineIntro', { zone: formatZone(zone, now, locale) })}</p>
      <MeetingList meetings={meetings} viewer={{ ...viewer, online: true }} />
      <p>
        <a href={meetingsHref(more, locale)}>{t('results.onlineMore')}</a>
      </p>
    </section>
  )
}
