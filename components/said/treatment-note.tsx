import { ReviewNote } from '@/components/site/review-note'
import { ExternalLink } from '@/components/ui/external-link'
import { Notice } from '@/components/ui/notice'
import { dialled } from '@/lib/catalogue/dialled'
import type { CrisisHelp } from '@/lib/catalogue/types'
import type { Place } from '@/lib/geo/types'
import type { Locale } from '@/lib/i18n/locales'
import { healthLocale, wordsIn } from '@/lib/i18n/words'

/** For somebody whose words speak of treatment, which no group gives: where to look for that. */
export function TreatmentNote({
  place,
  help,
  isInUs,
  locale,
}: {
  place: Place | null
  help: CrisisHelp
  isInUs: boolean
  locale: Locale
}) {
  const lang = healthLocale(locale)
  const t = wordsIn(lang)
  const lines = help.lines.filter(({ kind, phone }) => kind === 'information' && phone !== '')
  return (
    <Notice>
      <div lang={lang}>
        <p>
          <strong>{t('health.treatment.title')}</strong> {t('health.treatment.text')}
        </p>
        <ul>
          {isInUs && (
            <li>
              <ExternalLink href={finderOf(place)}>
                {place
                  ? t('health.treatment.finderNear', { place: place.label })
                  : t('health.treatment.finder')}
              </ExternalLink>
            </li>
          )}
          {lines.map(({ key, name, phone }) => (
            <li key={key}>
              {name}: <a href={dialled('tel', phone)}>{t('health.call', { phone })}</a>
            </li>
          ))}
          {!isInUs && lines.length === 0 && <li>{t('health.treatment.doctor')}</li>}
        </ul>
      </div>
      <ReviewNote locale={locale} />
    </Notice>
  )
}

/** FindTreatment.gov, around a place: of where somebody is, only about a kilometre is told. */
function finderOf(place: Place | null): string {
  const finder = new URL('https://findtreatment.gov/locator')
  if (place) finder.searchParams.set('sAddr', `${place.lat.toFixed(2)},${place.lng.toFixed(2)}`)
  return finder.href
}
