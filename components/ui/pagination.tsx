import type { Locale } from '@/lib/i18n/locales'
import { wordsIn } from '@/lib/i18n/words'

/** Links to the pages of a list; nothing when there is one page. */
export function Pagination({
  page,
  pages,
  hrefOf,
  locale,
}: {
  page: number
  pages: number
  hrefOf: (page: number) => string
  locale: Locale
}) {
  if (pages <= 1) return null
  const t = wordsIn(locale)
  return (
    <nav className="pagination" aria-label={t('pages.label')}>
      {page > 1 && (
        <a className="button quiet" rel="prev" href={hrefOf(page - 1)}>
          {t('pages.previous')}
        </a>
      )}
      <ul>
        {pagesAround(page, pages).map((number) => (
          <li key={number}>
            <a
              href={hrefOf(number)}
              aria-label={t('pages.page', { page: String(number) })}
              aria-current={number === page ? 'page' : undefined}
            >
              {number}
            </a>
          </li>
        ))}
      </ul>
      {page < pages && (
        <a className="button quiet" rel="next" href={hrefOf(page + 1)}>
          {t('pages.next')}
        </a>
      )}
    </nav>
  )
}

/** The first page, the last, and those beside the current one. */
function pagesAround(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  return [...new Set(near)].sort((a, b) => a - b)
}
