import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'
import { meetingsHref } from '@/lib/lookup/href'
import type { Found } from '@/lib/lookup/types'
import { nextSteps } from './next-steps'

/** No list, but ways on. Also for a page number beyond the last. */
export function NothingFound({ found, locale }: { found: Found; locale: Locale }) {
  const t = wordsIn(locale)
  const { criteria, total, pages } = found
  if (total.meetings > 0) {
    return (
      <div className="panel">
        <p>{t('empty.noSuchPage', { page: String(criteria.page) })}</p>
        <p>
          <a href={meetingsHref({ ...criteria, page: pages }, locale)}>
            {t('empty.lastPage', { page: String(pages) })}
          </a>
        </p>
      </div>
    )
  }
  return (
    <div className="panel">
      <h2>{t(found.widened ? 'empty.also' : 'empty.title')}</h2>
      <p>{t('empty.text')}</p>
      <ul>
        {nextSteps(criteria, locale, found.within).map(({ label, href }) => (
          <li key={href}>
            <a className="tap" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
