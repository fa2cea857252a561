import { addressLines, cityLine } from '@/components/meeting/address-lines'
import { ExternalLink } from '@/components/ui/external-link'
import type { MeetingDetail } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { directionsTo } from './directions'
import { Section } from './section'
import { SourceNowSays } from './source-now-says'

/** Where one goes, as exactly as the group wishes, and how to find the door. */
export function WhereSection({ meeting, locale }: { meeting: MeetingDetail; locale: Locale }) {
  const { venue, place, sample } = meeting
  if (!venue) return null
  const t = wordsIn(locale)
  const lines = addressLines(venue, place)
  const hint = {
    exact: null,
    approximate: t('meeting.approximate'),
    city: t('meeting.onlyCity'),
    hidden: t('meeting.exactHidden'),
  }[venue.precision]
  const point = sample ? null : (place?.point ?? null)
  return (
    <Section id="where" title={t('meeting.where')}>
      {hint ? (
        <>
          <p className="big">
            {venue.precision === 'approximate'
              ? lines.join(', ')
              : t('card.in', { place: cityLine(venue, place) })}
          </p>
          <p>{hint}</p>
        </>
      ) : (
        <address className="big">
          {lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </address>
      )}
      <SourceNowSays what={placeOf(meeting.sourceNowSays)} locale={locale} />
      {place?.notes && (
        <>
          <h3>{t('meeting.entrance')}</h3>
          <p className="given">{place.notes}</p>
        </>
      )}
      {point && venue.precision === 'exact' && (
        <div className="print:hidden">
          <h3>{t('meeting.directions')}</h3>
          <ul className="chips">
            {directionsTo(point).map(({ key, href }) => (
              <li key={key}>
                <ExternalLink className="chip" href={href}>
                  {t(`meeting.${key}`)}
                </ExternalLink>
              </li>
            ))}
          </ul>
          <p className="soft">{t('meeting.directionsNote')}</p>
        </div>
      )}
    </Section>
  )
}

function placeOf({ venue }: MeetingDetail['sourceNowSays']): string[] {
  return venue ? addressLines(venue, null) : []
}
