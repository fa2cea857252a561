import type { MeetingDetail } from '@/lib/catalogue/types'
import type { Locale } from '@/lib/i18n/locales'
import en from '@/lib/i18n/messages/en.json'
import { nameOfLanguage } from '@/lib/i18n/names'
import { wordsIn } from '@/lib/i18n/words'
import { Section } from './section'

type Explained = keyof typeof en.featuresHelp

const isExplained = (feature: string): feature is Explained => Object.hasOwn(en.featuresHelp, feature)

/** What kind of meeting it is and what happens there, each word with what it means. */
export function ExpectSection({ meeting, locale }: { meeting: MeetingDetail; locale: Locale }) {
  const t = wordsIn(locale)
  const { types, format, features, languages, sourceFormats, notes } = meeting
  return (
    <Section id="expect" title={t('meeting.expect')}>
      <dl>
        {types.map((type) => (
          <div key={type}>
            <dt>{t(`types.${type}`)}</dt>
            <dd>{t(`typesHelp.${type}`)}</dd>
          </div>
        ))}
        <div>
          <dt>{t(`formats.${format}`)}</dt>
          <dd>{t(`formatsHelp.${format}`)}</dd>
        </div>
        {languages.length > 0 && (
          <div>
            <dt>{t('meeting.languages')}</dt>
            <dd>{languages.map((language) => nameOfLanguage(language, locale)).join(', ')}</dd>
          </div>
        )}
        {features.filter(isExplained).map((feature) => (
          <div key={feature}>
            <dt>{t(`features.${feature}`)}</dt>
            <dd>{t(`featuresHelp.${feature}`)}</dd>
          </div>
        ))}
      </dl>
      {features.some((feature) => !isExplained(feature)) && (
        <>
          <h3>{t('meeting.features')}</h3>
          <ul className="tags">
            {features
              .filter((feature) => !isExplained(feature))
              .map((feature) => (
                <li key={feature} className="tag">
                  {t(`features.${feature}`)}
                </li>
              ))}
          </ul>
        </>
      )}
      {sourceFormats.length > 0 && (
        <>
          <h3>{t('meeting.sourceFormats')}</h3>
          <ul className="plain-list">
            {sourceFormats.map(({ key, name, description }) => (
              <li key={key}>
                {name || key}
                {description && description !== name && `: ${description}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {notes && (
        <>
          <h3>{t('meeting.notes')}</h3>
          <p className="given">{notes}</p>
        </>
      )}
    </Section>
  )
}
