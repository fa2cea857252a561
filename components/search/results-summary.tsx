import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/names'
import { wordsIn } from '@/lib/i18n/words'
import type { Found } from '@/lib/lookup/types'
import { formatRadius } from './radius'

/** How many were found and where, as one sentence that is announced. */
export function ResultsSummary({ found, locale }: { found: Found; locale: Locale }) {
  const t = wordsIn(locale)
  const { criteria, place, total, pages, within } = found
  const meetings = total.capped
    ? t('results.capped', { count: formatNumber(total.meetings, locale) })
    : t('results.count', { count: total.meetings })
  const radius = formatRadius(within, criteria.unit, locale)
  const page =
    criteria.page > 1 && criteria.page <= pages
      ? t('results.page', { page: String(criteria.page), pages: String(pages) })
      : null
  return (
    <p role="status" className="summary">
      {place ? t('results.sentenceNear', { meetings, radius, place: place.label }) : meetings}
      {within > criteria.within && ` · ${t('results.looked', { radius })}`}
      {page && ` · ${page}`}
    </p>
  )
}
