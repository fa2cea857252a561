import { MeetingList } from '@/components/meeting/meeting-list'
import type { Viewer } from '@/components/meeting/viewer'
import { formatNumber } from '@/lib/i18n/names'
import { healthLocale, wordsIn } from '@/lib/i18n/words'
import { meetingsHref } from '@/lib/lookup/href'
import type { Criteria, Found } from '@/lib/lookup/types'

/** Beside a search for "medication welcome": what is left to each group; nothing when there is none. */
export function AskFirst({
  askFirst,
  criteria,
  viewer,
}: {
  askFirst: Found['askFirst']
  criteria: Criteria
  viewer: Viewer
}) {
  if (!askFirst || askFirst.meetings.length === 0) return null
  const { meetings, total } = askFirst
  const lang = healthLocale(viewer.locale)
  const t = wordsIn(lang)
  const number = `${formatNumber(total.meetings, lang)}${total.capped ? '+' : ''}`
  const features = criteria.features.filter((feature) => feature !== 'medication-welcome')
  return (
    <section className="beside" aria-labelledby="ask-first">
      <h2 id="ask-first" lang={lang}>
        {t('health.askFirstTitle')}
      </h2>
      <p lang={lang}>{t('health.askFirstText', { count: total.meetings, number })}</p>
      <MeetingList meetings={meetings} viewer={viewer} />
      <p>
        <a lang={lang} href={meetingsHref({ ...criteria, features, page: 1 }, viewer.locale)}>
          {t('health.askFirstMore')}
        </a>
      </p>
    </section>
  )
}
