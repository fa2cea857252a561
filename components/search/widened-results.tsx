import { MeetingList } from '@/components/meeting/meeting-list'
import type { Viewer } from '@/components/meeting/viewer'
import { wordsIn } from '@/lib/i18n/words'
import { meetingsHref } from '@/lib/lookup/href'
import type { Criteria, Widened } from '@/lib/lookup/types'
import { formatRadius } from './radius'

/** What a wider search found where the one asked for found nothing; it says what was given up. */
export function WidenedResults({
  asked,
  widened,
  placeLabel,
  viewer,
}: {
  asked: Criteria
  widened: Widened
  placeLabel: string
  viewer: Viewer
}) {
  const { locale } = viewer
  const t = wordsIn(locale)
  const { step, criteria, meetings, total } = widened
  const sentence = t(`widened.${step}`, {
    radius: formatRadius(asked.within, asked.unit, locale),
    wider: formatRadius(criteria.within, criteria.unit, locale),
    place: placeLabel,
    words: asked.words,
    where: asked.near === '' ? 'anywhere' : 'near',
  })
  const isOnline = criteria.formats.includes('online')
  return (
    <section aria-labelledby="widened">
      <h2 id="widened">{t('widened.title')}</h2>
      <p role="status">{sentence}</p>
      <MeetingList meetings={meetings} viewer={isOnline ? { ...viewer, online: true } : viewer} />
      {step !== 'most-words' && (total.capped || total.meetings > meetings.length) && (
        <p>
          <a href={meetingsHref(criteria, locale)}>{t('widened.more')}</a>
        </p>
      )}
    </section>
  )
}
