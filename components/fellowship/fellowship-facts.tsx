import { Section } from '@/components/meeting-page/section'
import { KeepMedicine } from '@/components/site/keep-medicine'
import { ExternalLink } from '@/components/ui/external-link'
import { Text } from '@/components/ui/text'
import { dialled } from '@/lib/catalogue/dialled'
import type { FellowshipDetail } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import { healthLocale, wordsIn } from '@/lib/i18n/words'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { meetingsHref } from '@/lib/lookup/href'
import type { Criteria } from '@/lib/lookup/types'
import { MedicinePolicy } from './medicine-policy'

/** One fellowship: for whom it is, how it works, what it says of medicine, and its meetings. */
export function FellowshipFacts({ fellowship, locale }: { fellowship: FellowshipDetail; locale: Locale }) {
  const t = wordsIn(locale)
  const lang = healthLocale(locale)
  const its: Criteria = { ...NO_CRITERIA, fellowships: [fellowship.slug] }
  return (
    <>
      <h1>{fellowship.name}</h1>
      <p className="lead">
        <Text of={fellowship.about} locale={locale} />
      </p>
      <ul className="chips">
        <li>
          <a className="button" href={meetingsHref(its, locale)}>
            {t('fellowship.meetings', { count: fellowship.meetings })}
          </a>
        </li>
        <li>
          <a className="button quiet" href={meetingsHref({ ...its, days: ['tonight'] }, locale)}>
            {t('fellowship.tonight')}
          </a>
        </li>
        <li>
          <a className="button quiet" href={meetingsHref({ ...its, formats: ['online'] }, locale)}>
            {t('fellowship.online')}
          </a>
        </li>
      </ul>
      <Section id="whom" title={t('fellowship.forWhom')}>
        <p>
          <Text of={fellowship.audience} locale={locale} />
        </p>
        {fellowship.related && <p>{t('meeting.related')}</p>}
        <dl>
          {fellowship.entryRule && (
            <div>
              <dt>{t('fellowship.entryRule')}</dt>
              <dd>
                <Text of={fellowship.entryRule} locale={locale} />
              </dd>
            </div>
          )}
          <div>
            <dt>{t('fellowship.kind')}</dt>
            <dd>
              {[
                t(`types.${fellowship.approach}`),
                ...(fellowship.dualDiagnosis ? [t('types.dual-diagnosis')] : []),
                ...(fellowship.familyAndFriends ? [t('types.family-and-friends')] : []),
              ].join(', ')}
            </dd>
          </div>
          <div>
            <dt>{t('fellowship.concerns')}</dt>
            <dd>{fellowship.concerns.map((concern) => t(`concerns.${concern}`)).join(', ')}</dd>
          </div>
          {fellowship.phone && (
            <div>
              <dt>{t('fellowship.phone')}</dt>
              <dd>
                <a href={dialled('tel', fellowship.phone)}>{fellowship.phone}</a>
              </dd>
            </div>
          )}
        </dl>
        <p>
          {fellowship.website && (
            <ExternalLink className="tap" href={fellowship.website}>
              {t('fellowship.website')}
            </ExternalLink>
          )}
          {fellowship.finderUrl && (
            <ExternalLink className="tap" href={fellowship.finderUrl}>
              {t('fellowship.finder')}
            </ExternalLink>
          )}
        </p>
      </Section>
      {!fellowship.familyAndFriends && (
        <Section id="medicine" title={wordsIn(lang)('health.medicationTitle')} lang={lang}>
          <p>{wordsIn(lang)('health.medicationAbout')}</p>
          <MedicinePolicy fellowship={fellowship} locale={locale} />
          <KeepMedicine locale={locale} />
        </Section>
      )}
    </>
  )
}
