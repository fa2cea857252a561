import { CONCERNS, TYPES } from '@/lib/catalogue/vocabulary'
import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { NO_CRITERIA } from '@/lib/lookup/criteria'
import { meetingsHref } from '@/lib/lookup/href'

/** The four kinds of groups in plain words, and what groups are about; each leads to its meetings. */
export function KindsOfGroups({ locale }: { locale: Locale }) {
  const t = wordsIn(locale)
  return (
    <section aria-labelledby="kinds">
      <h2 id="kinds">{t('home.kindsTitle')}</h2>
      <p>{t('home.kindsIntro')}</p>
      <ul className="cards paired">
        {TYPES.map((type) => (
          <li key={type} className="card">
            <h3>
              <a href={meetingsHref({ ...NO_CRITERIA, types: [type] }, locale)}>{t(`types.${type}`)}</a>
            </h3>
            <p>{t(`typesHelp.${type}`)}</p>
          </li>
        ))}
      </ul>
      <h3>{t('home.forTitle')}</h3>
      <ul className="chips">
        {CONCERNS.map((concern) => (
          <li key={concern}>
            <a className="chip" href={meetingsHref({ ...NO_CRITERIA, concerns: [concern] }, locale)}>
              {t(`concerns.${concern}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
